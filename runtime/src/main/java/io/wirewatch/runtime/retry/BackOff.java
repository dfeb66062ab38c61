package io.wirewatch.runtime.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing, scattered waits between tries: {@code first × factor^(attempt-1)}, moved at random by up
 * to {@code jitter} of itself, never over {@code most}.
 */
public final class BackOff {
  private final Duration first;
  private final Duration most;
  private final double factor;
  private final double jitter;
  private final RandomGenerator random;

  /**
   * Makes a back-off.
   *
   * @param first the wait after the first failure, above zero
   * @param most the longest wait, at least {@code first}
   * @param factor how much longer each wait is, at least 1
   * @param jitter the share of a wait that is left to chance, 0 to below 1
   */
  public BackOff(
      Duration first, Duration most, double factor, double jitter, RandomGenerator random) {
    if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
      throw new IllegalArgumentException("first must be above zero and at most most");
    }
    if (!(factor >= 1) || !(jitter >= 0 && jitter < 1)) {
      throw new IllegalArgumentException("factor must be at least 1, jitter in [0, 1)");
    }
    this.first = first;
    this.most = most;
    this.factor = factor;
    this.jitter = jitter;
    this.random = random;
  }

  /** The wait after the given failure in a row, counted from 1. */
  public Duration delay(int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1, not " + attempt);
    }
    double grown =
        Math.min(first.toNanos() * Math.pow(factor, attempt - 1), (double) most.toNanos());
    double moved = grown * (1 + jitter * (2 * random.nextDouble() - 1));
    return Duration.ofNanos(Math.max(1, (long) Math.min(moved, (double) most.toNanos())));
  }
}
