package io.wirewatch.ingest.schedule;

import io.wirewatch.runtime.retry.BackOff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a feed alone. Each answer is a function of what is given and of chance, which
 * only ever adds to a wait.
 */
public final class PollingPolicy {
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
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

  /** The interval, or what the feed itself asks for where that is longer; up to the ceiling. */
  public Duration heeding(Duration interval, Duration timeToLive) {
    return clamped(longer(interval, timeToLive));
  }

  /**
   * The wait after an answer.
   *
   * @param interval what {@link #adapted} came to
   * @param hint how long server and feed say that nothing will change; heeded up to the ceiling
   */
  public Duration afterSuccess(Duration interval, Duration hint) {
    Duration heeded = shorter(hint, ceiling);
    return scattered(longer(clamped(interval), heeded));
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
