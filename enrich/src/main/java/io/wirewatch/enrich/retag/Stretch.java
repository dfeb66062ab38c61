package io.wirewatch.enrich.retag;

import java.time.Instant;

/**
 * A stretch of the log, by the time at which records were written.
 *
 * @param since from then on
 * @param until up to then, exclusive
 */
public record Stretch(Instant since, Instant until) {
  public Stretch {
    if (!since.isBefore(until)) {
      throw new IllegalArgumentException(since + " is not before " + until);
    }
  }
}
