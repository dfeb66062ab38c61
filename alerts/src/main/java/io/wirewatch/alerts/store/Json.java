package io.wirewatch.alerts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.util.List;

/** Columns that hold JSON text. */
final class Json {
  private static final JsonMapper MAPPER = EventJson.mapper();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored " + type.getSimpleName() + " cannot be read", e);
    }
  }

  static List<String> texts(String json) {
    return json.isEmpty() ? List.of() : List.of(read(json, String[].class));
  }
}
