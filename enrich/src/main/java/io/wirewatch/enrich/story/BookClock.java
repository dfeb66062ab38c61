package io.wirewatch.enrich.story;

import java.time.Duration;
import java.time.Instant;

/**
 * The book's time: the newest record's, but one record moves it by an hour at most, so that a
 * single wrong time cannot empty the book.
 */
final class BookClock {
  private static final Duration MOST_AT_ONCE = Duration.ofHours(1);

  private Instant now;

  BookClock(Instant start) {
    this.now = start;
  }

  /** Hears of a record's time and says what time it is. */
  Instant hear(Instant at) {
    if (now.equals(Instant.MIN)) {
      now = at;
    } else if (at.isAfter(now)) {
      Instant most = now.plus(MOST_AT_ONCE);
      now = at.isAfter(most) ? most : at;
    }
    return now;
  }
}
