package io.wirewatch.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.logback.EcsEncoder;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * ECS JSON with the key–value context of a line as fields, which the encoder leaves out. Our short
 * keys get their full names ({@code feed} is {@code wirewatch.feed_id}); a key with a dot is an ECS
 * field already.
 */
final class ContextEncoder extends EcsEncoder {
  private static final Map<String, String> FULL_NAMES =
      Map.of(
          "feed", "wirewatch.feed_id",
          "articleId", "wirewatch.article_id",
          "storyId", "wirewatch.story_id",
          "rule", "wirewatch.rule_id",
          "deliveryId", "wirewatch.delivery_id",
          "traceId", "trace.id",
          "eventId", "event.id");

  @Override
  protected void addCustomFields(ILoggingEvent event, StringBuilder json) {
    @Nullable List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> append(json, fullName(pair.key), pair.value));
    }
  }

  private static String fullName(String key) {
    return FULL_NAMES.getOrDefault(key, key.contains(".") ? key : "wirewatch." + key);
  }

  private static void append(StringBuilder json, String key, @Nullable Object value) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(key, json);
    json.append("\":");
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      json.append(value);
    } else {
      json.append('"');
      JsonStringEncoder.getInstance().quoteAsString(String.valueOf(value), json);
      json.append('"');
    }
    json.append(',');
  }
}
