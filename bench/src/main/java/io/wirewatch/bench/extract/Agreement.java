package io.wirewatch.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.page.ExtractedPage;
import io.wirewatch.ingest.parse.FeedDates;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often what a page says of itself was read as people read it. */
final class Agreement {
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  void count(JsonNode facts, ExtractedPage page) {
    text("title", facts.path("title"), page.title());
    text("byline", facts.path("byline"), page.byline().orElse(""));
    text("siteName", facts.path("siteName"), page.siteName().orElse(""));
    JsonNode time = facts.path("publishedTime");
    if (time.isTextual()) {
      count("publishedTime", FeedDates.parse(time.asText()).equals(page.publishedAt()));
    }
  }

  /** By name of the fact: how many were right, of how many. */
  Map<String, int[]> counts() {
    return counts;
  }

  private void text(String name, JsonNode right, String found) {
    if (right.isTextual() && !right.asText().isBlank()) {
      count(name, plain(right.asText()).equals(plain(found)));
    }
  }

  /** "By " and white space tell nobody apart. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^by ", "");
  }

  private void count(String name, boolean isRight) {
    int[] pair = counts.computeIfAbsent(name, any -> new int[2]);
    pair[0] += isRight ? 1 : 0;
    pair[1]++;
  }
}
