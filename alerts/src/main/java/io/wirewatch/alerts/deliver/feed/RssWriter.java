package io.wirewatch.alerts.deliver.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0, with Atom's link to itself and Dublin Core's creator. */
final class RssWriter {
  private RssWriter() {}

  static byte[] write(RuleFeed feed, String self) {
    return Xml.document(
        rss ->
            rss.element(
                "rss",
                xml -> xml.element("channel", channel -> channel(channel, feed, self)),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/"));
  }

  private static void channel(Xml xml, RuleFeed feed, String self) throws XMLStreamException {
    xml.text("title", feed.title());
    xml.text("link", feed.home());
    xml.text("description", "Stories this rule found, with the sentence it found.");
    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
    xml.text("lastBuildDate", date(feed.updated()));
    for (RuleFeed.Entry entry : feed.entries()) {
      xml.element("item", item -> item(item, entry));
    }
  }

  private static void item(Xml xml, RuleFeed.Entry entry) throws XMLStreamException {
    xml.text("title", title(entry.title()));
    xml.text("link", entry.url());
    xml.text("description", escaped(entry.summary()));
    xml.text("guid", entry.id(), "isPermaLink", "false");
    xml.text("pubDate", date(entry.published()));
    xml.text("dc:creator", entry.outlet());
    for (String category : entry.categories()) {
      xml.text("category", category);
    }
  }

  /** A description is HTML: text is escaped once more for it. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Some readers take titles for text, some for HTML; only what would be markup is escaped. */
  private static String title(String text) {
    return text.replaceAll("&(?=#?[0-9A-Za-z]{1,32};)", "&amp;").replace("<", "&lt;");
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
