package io.wirewatch.alerts.sources;

import io.wirewatch.contract.feed.Feed;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Feeds as an OPML 2.0 document, with all that reading it back needs. */
public final class OpmlText {
  private static final String WITHOUT_GROUP = "";

  private OpmlText() {}

  /** The document; feeds of a group stand together. */
  public static String of(List<Feed> feeds) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Sources of Wirewatch");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeStartElement("body");
      for (Map.Entry<String, List<Feed>> group : groups(feeds).entrySet()) {
        group(xml, group.getKey(), group.getValue());
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the list of sources cannot be written", e);
    }
    return out.append('\n').toString();
  }

  private static Map<String, List<Feed>> groups(List<Feed> feeds) {
    return feeds.stream()
        .collect(
            Collectors.groupingBy(
                feed -> feed.group().orElse(WITHOUT_GROUP), TreeMap::new, Collectors.toList()));
  }

  private static void group(XMLStreamWriter xml, String name, List<Feed> feeds)
      throws XMLStreamException {
    boolean named = !name.equals(WITHOUT_GROUP);
    if (named) {
      xml.writeCharacters("\n");
      xml.writeStartElement("outline");
      xml.writeAttribute("text", name);
    }
    for (Feed feed : feeds) {
      xml.writeCharacters("\n  ");
      outline(xml, feed);
    }
    if (named) {
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }
  }

  private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    write(xml, "type", "rss");
    write(xml, "text", feed.name());
    write(xml, "xmlUrl", feed.url().toString());
    write(xml, "htmlUrl", feed.homePage().orElse(""));
    write(xml, "id", feed.id());
    write(xml, "region", feed.region().orElse(""));
    write(xml, "language", feed.language().orElse(""));
    write(xml, "paused", feed.paused() ? "true" : "");
    write(xml, "fullText", feed.fullText().map(Object::toString).orElse(""));
  }

  /** Characters that XML cannot hold are left out. */
  private static void write(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeAttribute(
          name, value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    }
  }
}
