package io.wirewatch.bench.ingest;

import io.wirewatch.ingest.schedule.PollingPolicy;
import java.time.Duration;
import java.util.Random;

/**
 * Sources that publish by chance, some often and some seldom, more by day than by night, asked as
 * the policy says: how many requests a new item takes.
 */
final class SimulatedDays {
  private static final double[] ITEMS_A_DAY = {1, 3, 8, 20, 60};
  private static final int DAYS = 14;
  private static final int WINDOW = 20;

  private final Random random;

  SimulatedDays(long seed) {
    this.random = new Random(seed);
  }

  double requestsPerNewItem() {
    long requests = 0;
    long items = 0;
    for (double rate : ITEMS_A_DAY) {
      long[] run = source(rate);
      requests += run[0];
      items += run[1];
    }
    return (double) requests / Math.max(1, items);
  }

  private long[] source(double itemsADay) {
    PollingPolicy policy = new PollingPolicy(Duration.ofMinutes(2), Duration.ofHours(1), random);
    Duration interval = policy.firstInterval();
    long requests = 0;
    long items = 0;
    double minutes = 0;
    double last = 0;
    while (minutes < DAYS * 1440.0) {
      int fresh = published(itemsADay, last, minutes);
      requests++;
      items += fresh;
      interval = policy.adapted(interval, WINDOW, Math.min(fresh, WINDOW));
      last = minutes;
      minutes += policy.afterSuccess(interval, Duration.ZERO, Duration.ZERO).toMillis() / 60_000.0;
    }
    return new long[] {requests, items};
  }

  private int published(double itemsADay, double from, double to) {
    int count = 0;
    for (double at = from; at < to; at += 1) {
      double hour = at / 60 % 24;
      double byDay = hour > 7 && hour < 22 ? 1.5 : 0.2;
      count += random.nextDouble() < itemsADay / 1440 * byDay ? 1 : 0;
    }
    return count;
  }
}
