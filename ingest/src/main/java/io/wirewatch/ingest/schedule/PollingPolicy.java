package io.wirewatch.ingest.schedule;

import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.runtime.retry.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to leave a feed alone. Each answer is a function of what is given and of chance, which
 * only ever adds to a wait.
 */
public final class PollingPolicy {
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);

  /**
   * One poll in eight or so should bring something: fewer would be a burden, more would be late.
   */
  private static final double ARRIVALS_A_POLL = 0.12;

  /** So many arrivals overdue and the wait is doubled: the feed is quieter than it used to be. */
  private static final double MISSED_FOR_DOUBLE = 3;

  private static final double SCATTER = 0.1;
  private static final double SLOWER = 1.25;
  private static final double FASTEST_SPEED_UP = 0.5;

  private final Duration floor;
  private final Duration ceiling;
  private final RandomGenerator random;

  /**
   * @param floor no feed is asked more often, above zero
   * @param ceiling a working feed is asked at least this often
   */
  public PollingPolicy(Duration floor, Duration ceiling, RandomGenerator random) {
    this.floor = floor;
    this.ceiling = ceiling;
    this.random = random;
  }

  /** Where a feed starts of which nothing is known: between floor and ceiling. */
  public Duration firstInterval() {
    double middle = Math.sqrt((double) floor.toMillis() * ceiling.toMillis());
    return clamped(Duration.ofMillis((long) middle));
  }

  /**
   * The interval that fits a feed of whose {@code items} these were {@code fresh}: shorter the more
   * is new, a quarter longer when nothing is.
   */
  public Duration adapted(Duration interval, int items, int fresh) {
    double share = items == 0 ? 0 : (double) fresh / items;
    double factor = fresh == 0 ? SLOWER : Math.max(FASTEST_SPEED_UP, 1 - 2 * share);
    return clamped(times(interval, factor));
  }

  /**
   * The interval that fits what the feed taught: until {@value #ARRIVALS_A_POLL} arrivals are to be
   * expected. Where it has long brought nothing although it should have, longer.
   *
   * @param otherwise where it has not taught enough yet
   */
  public Duration paced(Optional<FeedHabits> habits, Duration otherwise, Instant now) {
    Optional<Rhythm> rhythm =
        habits.flatMap(known -> Rhythm.decoded(known.rhythm())).filter(Rhythm::isKnown);
    if (rhythm.isEmpty()) {
      return clamped(otherwise);
    }
    double missed =
        habits
            .flatMap(FeedHabits::lastNewAt)
            .map(last -> rhythm.get().expected(last, now))
            .orElse(0.0);
    double patience = ARRIVALS_A_POLL * (1 + missed / MISSED_FOR_DOUBLE);
    return clamped(rhythm.get().until(patience, now));
  }

  /** The same after a document; where most of it was new, never longer than {@code adapted}. */
  public Duration paced(FeedHabits habits, Duration adapted, int fresh, Instant now) {
    Duration paced = paced(Optional.of(habits), adapted, now);
    return fresh * 2 > habits.items() ? shorter(paced, clamped(adapted)) : paced;
  }

  /**
   * The wait after an answer.
   *
   * @param interval what {@link #paced} came to
   * @param hint how long server and feed say that nothing will change; heeded up to the ceiling
   * @param retryAfter what the server asked for, zero where it did not; always heeded
   */
  public Duration afterSuccess(Duration interval, Duration hint, Duration retryAfter) {
    Duration heeded = shorter(hint, ceiling);
    return scattered(longer(longer(clamped(interval), heeded), retryAfter));
  }

  /**
   * The wait after a failure.
   *
   * @param interval the feed's interval, from which waits double
   * @param failures in a row, this one included, from 1
   * @param retryAfter what the server asked for, zero where it did not
   */
  public Duration afterFailure(Duration interval, int failures, Duration retryAfter) {
    Duration first = shorter(clamped(interval), LONGEST_BACK_OFF);
    BackOff backOff = new BackOff(first, LONGEST_BACK_OFF, 2, SCATTER, random);
    return longer(floor, longer(backOff.delay(failures), scattered(retryAfter)));
  }

  private Duration scattered(Duration wait) {
    return times(wait, 1 + SCATTER * random.nextDouble());
  }

  private Duration clamped(Duration interval) {
    return longer(floor, shorter(interval, ceiling));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
