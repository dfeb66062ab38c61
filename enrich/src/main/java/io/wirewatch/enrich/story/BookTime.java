package io.wirewatch.enrich.story;

import java.time.Instant;
import java.util.List;

/**
 * A story book's time.
 *
 * @param now the time
 * @param heard times of the last records, which it was judged from, oldest first
 */
public record BookTime(Instant now, List<Instant> heard) {
  public BookTime {
    heard = List.copyOf(heard);
  }
}
