package io.wirewatch.standalone.feeds;

import io.wirewatch.contract.feed.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as the OPML file that ingest reads. */
public final class OpmlWriter {
  private OpmlWriter() {}

  /** Replaces the file. */
  public static void write(Path file, List<Feed> feeds) {
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("body");
      for (var group : byGroup(feeds).entrySet()) {
        xml.writeStartElement("outline");
        xml.writeAttribute("text", group.getKey());
        for (Feed feed : group.getValue()) {
          outline(xml, feed);
        }
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write " + file, e);
    }
  }

  private static Map<String, List<Feed>> byGroup(List<Feed> feeds) {
    return feeds.stream()
        .collect(
            Collectors.groupingBy(
                feed -> feed.group().orElse("other"), LinkedHashMap::new, Collectors.toList()));
  }

  private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", feed.name());
    xml.writeAttribute("xmlUrl", feed.url().toString());
    write(xml, "htmlUrl", feed.homePage().orElse(""));
    write(xml, "id", feed.id());
    write(xml, "region", feed.region().orElse(""));
    write(xml, "language", feed.language().orElse(""));
  }

  private static void write(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeAttribute(name, value);
    }
  }
}
