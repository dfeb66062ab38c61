package io.wirewatch.ingest.fulltext;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each host may next be asked for a page, where it wants longer pauses. Thread-safe. */
final class HostPaces {
  private static final int MANY = 1_000;

  private final Map<String, Instant> freeAt = new HashMap<>();

  /** Leaves a host alone for so long. */
  synchronized void rest(String host, Instant now, Duration pause) {
    if (freeAt.size() >= MANY) {
      freeAt.values().removeIf(at -> !at.isAfter(now));
    }
    if (!pause.isZero()) {
      freeAt.put(host, now.plus(pause));
    }
  }

  /** From when on the host may be asked. */
  synchronized Instant freeAt(String host) {
    return freeAt.getOrDefault(host, Instant.MIN);
  }
}
