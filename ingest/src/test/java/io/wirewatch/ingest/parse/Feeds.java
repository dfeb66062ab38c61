package io.wirewatch.ingest.parse;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sample documents, and a reader for them. */
final class Feeds {
  static final URI URL = URI.create("https://gazette.example/feeds/local.xml");

  private Feeds() {}

  static String rss(String... items) {
    return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Local Gazette</title>"
        + "<link>https://gazette.example/</link><description>News</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static String item(String fields) {
    return "<item>" + fields + "</item>";
  }

  static String item(String title, String link) {
    return item("<title>" + title + "</title><link>" + link + "</link>");
  }

  static ParsedFeed read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  static ParsedFeed read(byte[] bytes, Optional<String> contentType) {
    return new FeedReader().read(new FeedBody(bytes, contentType, URL));
  }

  static ParsedFeed read(String document, Charset charset, String contentType) {
    return read(document.getBytes(charset), Optional.of(contentType));
  }

  static ParsedFeed.Document document(ParsedFeed feed) {
    if (feed instanceof ParsedFeed.Document document) {
      return document;
    }
    throw new AssertionError("refused: " + feed);
  }

  static ParsedFeed.Document document(String xml) {
    return document(read(xml));
  }

  static FeedItem only(String xml) {
    var items = document(xml).items();
    if (items.size() != 1) {
      throw new AssertionError(items.size() + " items");
    }
    return items.get(0);
  }
}
