package io.wirewatch.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.standalone.demo.SampleSource.Shown;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what an outlet shows as a feed document. */
final class FeedWriter {
  private final Function<Duration, Instant> moment;
  private final String base;

  /**
   * @param moment turns a moment of the sample day into one of the clock
   * @param base address under which the outlets' pages stand, without a trailing slash
   */
  FeedWriter(Function<Duration, Instant> moment, String base) {
    this.moment = moment;
    this.base = base;
  }

  byte[] write(SampleSource source, List<Shown> shown) {
    try {
      return switch (source.format()) {
        case RSS -> rss(source, shown).getBytes(UTF_8);
        case ATOM -> atom(source, shown).getBytes(UTF_8);
        case JSON -> json(source, shown);
      };
    } catch (XMLStreamException | JsonProcessingException e) {
      throw new IllegalStateException("cannot write the feed of " + source.name(), e);
    }
  }

  private String rss(SampleSource source, List<Shown> shown) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = start(text);
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element(xml, "title", source.name());
    element(xml, "link", base + "/" + source.id() + "/");
    element(xml, "description", source.name());
    element(xml, "language", source.language());
    for (Shown article : shown) {
      xml.writeStartElement("item");
      element(xml, "title", article.item().title());
      element(xml, "link", link(source, article));
      element(xml, "guid", link(source, article));
      element(xml, "description", "<p>" + escaped(article.item().text()) + "</p>");
      if (article.item().author().isPresent()) {
        element(xml, "author", article.item().author().get());
      }
      element(
          xml,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(at(article).atOffset(ZoneOffset.UTC)));
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    return text.toString();
  }

  private String atom(SampleSource source, List<Shown> shown) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = start(text);
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute("xml:lang", source.language());
    element(xml, "title", source.name());
    element(xml, "id", base + "/" + source.id() + "/");
    element(xml, "updated", shown.isEmpty() ? "2026-01-01T00:00:00Z" : at(shown.get(0)).toString());
    for (Shown article : shown) {
      xml.writeStartElement("entry");
      element(xml, "title", article.item().title());
      element(xml, "id", link(source, article));
      xml.writeEmptyElement("link");
      xml.writeAttribute("href", link(source, article));
      element(xml, "published", at(article).toString());
      element(xml, "updated", moment.apply(article.item().at()).toString());
      element(xml, "summary", article.item().text());
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    return text.toString();
  }

  private byte[] json(SampleSource source, List<Shown> shown) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode feed = mapper.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", source.name());
    feed.put("language", source.language());
    for (Shown article : shown) {
      feed.withArray("items")
          .addObject()
          .put("id", link(source, article))
          .put("url", link(source, article))
          .put("title", article.item().title())
          .put("content_text", article.item().text())
          .put("date_published", at(article).toString());
    }
    return mapper.writeValueAsBytes(feed);
  }

  private static XMLStreamWriter start(StringWriter text) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    return xml;
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private Instant at(Shown article) {
    return moment.apply(article.publishedAt());
  }

  private String link(SampleSource source, Shown article) {
    return base + "/" + source.id() + "/" + article.item().slug();
  }
}
