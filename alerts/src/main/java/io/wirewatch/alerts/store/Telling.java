package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * The last time a rule told a story.
 *
 * @param outlets how many outlets carried it then; at least 1
 */
public record Telling(String alertId, Instant at, int outlets) {

  /** Told when a single outlet carried it. */
  public Telling(String alertId, Instant at) {
    this(alertId, at, 1);
  }
}
