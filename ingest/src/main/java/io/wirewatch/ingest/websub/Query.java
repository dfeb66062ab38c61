package io.wirewatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address.
 *
 * @param values by name; of several the first
 */
record Query(Map<String, String> values) {
  Query {
    values = Map.copyOf(values);
  }

  static Query of(URI address) {
    Map<String, String> values = new HashMap<>();
    String raw = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded(pair.substring(equals + 1))
            .ifPresent(value -> values.putIfAbsent(pair.substring(0, equals), value));
      }
    }
    return new Query(values);
  }

  Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
