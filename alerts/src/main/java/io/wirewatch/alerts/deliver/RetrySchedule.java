package io.wirewatch.alerts.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed message is tried again: after 5 s, 5 min, 30 min, 2 h … 24 h, each a fifth more or
 * less.
 */
public final class RetrySchedule {
  private static final double JITTER = 0.2;
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private final RandomGenerator random;

  public RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait after so many attempts in vain, and at least what the destination asked for; empty
   * when all are used up.
   */
  Optional<Duration> after(int attempts, Duration atLeast) {
    if (attempts > WAITS.size()) {
      return Optional.empty();
    }
    double share = 1 + JITTER * (2 * random.nextDouble() - 1);
    Duration wait = Duration.ofMillis(Math.round(WAITS.get(attempts - 1).toMillis() * share));
    return Optional.of(wait.compareTo(atLeast) < 0 ? atLeast : wait);
  }
}
