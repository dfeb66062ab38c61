package io.wirewatch.standalone.scenario;

import static io.wirewatch.standalone.scenario.Scenario.list;
import static io.wirewatch.standalone.scenario.Scenario.map;
import static io.wirewatch.standalone.scenario.Scenario.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The documents of one outlet of a scenario, as RSS. Each scenario has addresses of its own. */
final class SampleDocuments {
  private final String base;
  private final String outlet;

  SampleDocuments(String scenario, String outlet) {
    this.base =
        "https://"
            + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
            + ".example/"
            + scenario;
    this.outlet = outlet;
  }

  List<String> write(List<?> documents) {
    return documents.stream().map(this::document).toList();
  }

  private String document(Object document) {
    if (document instanceof Map<?, ?> broken) {
      return text(broken, "broken").equals("cut")
          ? "<rss version='2.0'><channel><title>" + outlet + "</titl"
          : "<!doctype html><html><head><title>Moved</title></head><body><p>We have moved.</p></body></html>";
    }
    StringBuilder rss = new StringBuilder("<?xml version='1.0'?><rss version='2.0'><channel>");
    rss.append("<title>").append(escaped(outlet)).append("</title>");
    rss.append("<link>").append(base).append("/</link>");
    list(document).forEach(item -> rss.append(item(map(item))));
    return rss.append("</channel></rss>").toString();
  }

  private String item(Map<?, ?> item) {
    String link = escaped(base + text(item, "at"));
    String published = text(item, "published");
    return "<item><title>%s</title><link>%s</link><guid>%s</guid><description>%s</description>%s</item>"
        .formatted(
            escaped(text(item, "title")),
            link,
            link,
            escaped(text(item, "text")),
            published.isEmpty() ? "" : "<pubDate>" + rfc822(published) + "</pubDate>");
  }

  private static String rfc822(String instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.parse(instant).atOffset(ZoneOffset.UTC));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
