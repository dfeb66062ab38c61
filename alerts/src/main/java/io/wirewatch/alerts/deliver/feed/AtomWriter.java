package io.wirewatch.alerts.deliver.feed;

import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** Atom 1.0 (RFC 4287). */
final class AtomWriter {
  private AtomWriter() {}

  static byte[] write(RuleFeed feed, String self) {
    return Xml.document(
        xml ->
            xml.element(
                "feed",
                inside -> feed(inside, feed, self),
                "xmlns",
                "http://www.w3.org/2005/Atom"));
  }

  private static void feed(Xml xml, RuleFeed feed, String self) throws XMLStreamException {
    xml.text("id", feed.id());
    xml.text("title", feed.title());
    xml.text("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
    xml.element("author", author -> author.text("name", "Wirewatch"));
    for (RuleFeed.Entry entry : feed.entries()) {
      xml.element("entry", inside -> entry(inside, entry));
    }
  }

  private static void entry(Xml xml, RuleFeed.Entry entry) throws XMLStreamException {
    xml.text("id", entry.id());
    xml.text("title", entry.title());
    xml.text("published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.text("updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    xml.empty("link", "rel", "related", "type", "text/html", "href", entry.story());
    xml.text("summary", entry.summary());
    xml.element("author", author -> author.text("name", entry.outlet()));
    for (String category : entry.categories()) {
      xml.empty("category", "term", category);
    }
  }
}
