package io.wirewatch.alerts.deliver.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Feed 1.1. */
final class JsonWriter {
  private static final JsonMapper MAPPER = EventJson.mapper();

  private JsonWriter() {}

  static byte[] write(RuleFeed feed, String self) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.title());
    json.put("home_page_url", feed.home());
    json.put("feed_url", self);
    json.put("items", feed.entries().stream().map(JsonWriter::item).toList());
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }

  private static Map<String, Object> item(RuleFeed.Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("url", entry.url());
    json.put("title", entry.title());
    json.put("content_text", entry.summary());
    json.put("summary", entry.summary());
    json.put("date_published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("date_modified", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("authors", List.of(Map.of("name", entry.outlet())));
    json.put("tags", entry.categories());
    return json;
  }
}
