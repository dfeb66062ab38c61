package io.wirewatch.ingest.status;

import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedTrack;
import io.wirewatch.ingest.schedule.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a source may be without news, by its own ways.
 *
 * <p>Pauses are counted in the arrivals that its rhythm lets expect meanwhile, by hour and weekday,
 * so that a night or a Sunday of a paper that rests then counts for little. A source that comes
 * like clockwork has short pauses so counted, one that comes by chance longer ones; the longest
 * usual one is remembered, and twice that is too long.
 *
 * @param lastNew when it last brought something new
 * @param quietAfter longer than usual
 * @param silentAfter longer than it ever is: the expected gap
 */
record Silence(Instant lastNew, Duration quietAfter, Duration silentAfter) {
  private static final double UNUSUAL = 2;
  private static final double UNUSUAL_SHARE = 0.75;
  private static final double TOO_LONG = 3;
  private static final double TOO_LONG_TIMES = 2;

  /** A longest pause that is not reached again is forgotten slowly: half of it in 140 arrivals. */
  private static final double FORGETTING = 0.995;

  private static final Duration SHORTEST_QUIET = Duration.ofHours(1);
  private static final Duration SHORTEST_SILENCE = Duration.ofHours(2);
  private static final Duration LONGEST = Duration.ofDays(120);

  /** As far ahead as a rhythm looks. */
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  /** By what is remembered; empty while too little is known of the source. */
  static Optional<Silence> of(FeedMemory memory) {
    Optional<Instant> last = memory.habits().flatMap(FeedHabits::lastNewAt);
    Optional<Rhythm> rhythm = rhythm(memory).filter(Rhythm::isKnown);
    double longest = memory.track().map(FeedTrack::longestPause).orElse(0.0);
    return last.flatMap(at -> rhythm.map(known -> of(known, at, longest)));
  }

  static Silence of(Rhythm rhythm, Instant lastNew, double longestPause) {
    double unusual = Math.max(UNUSUAL, UNUSUAL_SHARE * longestPause);
    double tooLong = Math.max(TOO_LONG, TOO_LONG_TIMES * longestPause);
    return new Silence(
        lastNew,
        longer(SHORTEST_QUIET, until(rhythm, unusual, lastNew)),
        longer(SHORTEST_SILENCE, until(rhythm, tooLong, lastNew)));
  }

  boolean isQuiet(Instant now) {
    return !now.isBefore(lastNew.plus(quietAfter));
  }

  boolean isSilent(Instant now) {
    return !now.isBefore(lastNew.plus(silentAfter));
  }

  /** When the next of these becomes true; empty once both are. */
  Optional<Instant> turnsAt(Instant now) {
    if (isSilent(now)) {
      return Optional.empty();
    }
    return Optional.of(lastNew.plus(isQuiet(now) ? silentAfter : quietAfter));
  }

  /**
   * The longest usual pause after another poll.
   *
   * @param before what was remembered before the poll
   * @param after what the poll taught
   */
  static double longestPause(Optional<FeedMemory> before, FeedMemory after) {
    double longest = before.flatMap(FeedMemory::track).map(FeedTrack::longestPause).orElse(0.0);
    Optional<Instant> previous = before.flatMap(FeedMemory::habits).flatMap(FeedHabits::lastNewAt);
    Optional<Instant> last = after.habits().flatMap(FeedHabits::lastNewAt);
    Optional<Rhythm> rhythm = before.flatMap(Silence::rhythm).filter(Rhythm::isKnown);
    if (previous.isEmpty() || last.isEmpty() || rhythm.isEmpty()) {
      return longest;
    }
    return last.get().isAfter(previous.get())
        ? Math.max(longest * FORGETTING, pause(rhythm.get(), previous.get(), last.get()))
        : longest;
  }

  /** A pause in expected arrivals; what a rhythm does not look ahead for goes on alike. */
  static double pause(Rhythm rhythm, Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    double expected = rhythm.expected(from, to);
    return length.compareTo(FORTNIGHT) <= 0 ? expected : expected * ratio(length, FORTNIGHT);
  }

  private static Duration until(Rhythm rhythm, double arrivals, Instant from) {
    Duration soon = rhythm.until(arrivals, from);
    if (soon.compareTo(FORTNIGHT) < 0) {
      return soon;
    }
    double aFortnight = rhythm.expected(from, from.plus(FORTNIGHT));
    double fortnights = aFortnight <= 0 ? Double.MAX_VALUE : arrivals / aFortnight;
    double millis = Math.min((double) LONGEST.toMillis(), fortnights * FORTNIGHT.toMillis());
    return Duration.ofMillis((long) millis);
  }

  private static Optional<Rhythm> rhythm(FeedMemory memory) {
    return memory.habits().flatMap(habits -> Rhythm.decoded(habits.rhythm()));
  }

  private static double ratio(Duration a, Duration b) {
    return (double) a.toMillis() / b.toMillis();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
