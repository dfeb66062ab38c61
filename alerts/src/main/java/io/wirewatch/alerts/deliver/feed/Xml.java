package io.wirewatch.alerts.deliver.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, every text escaped by the writer. */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** What is written within an element. */
  @FunctionalInterface
  interface Inside {
    void write(Xml xml) throws XMLStreamException;
  }

  private Xml() throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  static byte[] document(Inside inside) {
    try {
      Xml xml = new Xml();
      xml.out.writeStartDocument("UTF-8", "1.0");
      inside.write(xml);
      xml.out.writeEndDocument();
      return xml.text.toString().getBytes(UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot be written as XML", e);
    }
  }

  /** An element with others in it, and attributes as names and values in turn. */
  void element(String name, Inside inside, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
    inside.write(this);
    out.writeEndElement();
  }

  /** An element with text in it. */
  void text(String name, String value, String... attributes) throws XMLStreamException {
    element(name, xml -> xml.out.writeCharacters(value), attributes);
  }

  /** An element with attributes alone. */
  void empty(String name, String... attributes) throws XMLStreamException {
    element(name, xml -> {}, attributes);
  }
}
