package io.wirewatch.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long a hub will push.
 *
 * @param renewAt when to subscribe again, well before the end
 * @param endsAt when the hub forgets us
 */
record Lease(Instant renewAt, Instant endsAt) {
  /** What we ask for. */
  static final Duration WANTED = Duration.ofDays(7);

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final double RENEWED = 0.8;
  private static final double JITTER = 0.05;

  /**
   * A lease that was granted now; renewed after 0.75 to 0.85 of it, so that the feeds of one hub do
   * not ask at once.
   *
   * @param granted by the hub; what is out of reason is taken for the nearest reasonable time
   */
  static Lease granted(Duration granted, Instant now, RandomGenerator random) {
    Duration length = granted.compareTo(SHORTEST) < 0 ? SHORTEST : granted;
    length = length.compareTo(LONGEST) > 0 ? LONGEST : length;
    double share = RENEWED + JITTER * (2 * random.nextDouble() - 1);
    return new Lease(now.plusMillis((long) (length.toMillis() * share)), now.plus(length));
  }

  boolean isRunning(Instant now) {
    return now.isBefore(endsAt);
  }
}
