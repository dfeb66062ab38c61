package io.wirewatch.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The book's time: the middle one of the last records' times, so that a wrong one or two cannot
 * empty the book, and a quiet night does not leave it behind. It goes forward only, but for a time
 * that proves to have been wrong by more than a day.
 */
final class BookClock {
  private static final int HEARD = 5;
  private static final Duration WRONG_FROM = Duration.ofDays(1);

  private final List<Instant> heard;
  private Optional<Instant> now;

  BookClock(Optional<BookTime> kept) {
    this.heard = new ArrayList<>(kept.map(BookTime::heard).orElse(List.of()));
    this.now = kept.map(BookTime::now);
  }

  /** Hears of a record's time and says what time it is. */
  BookTime hear(Instant at) {
    heard.add(at);
    if (heard.size() > HEARD) {
      heard.remove(0);
    }
    Instant middle = heard.stream().sorted().toList().get((heard.size() - 1) / 2);
    now = now.filter(time -> holds(time, middle)).or(() -> Optional.of(middle));
    return new BookTime(now.orElseThrow(), heard);
  }

  private static boolean holds(Instant time, Instant middle) {
    return !middle.isAfter(time) && !middle.isBefore(time.minus(WRONG_FROM));
  }
}
