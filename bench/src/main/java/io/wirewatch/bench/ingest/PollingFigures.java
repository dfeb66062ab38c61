package io.wirewatch.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one way of polling cost and brought.
 *
 * @param requests to the source, within the time that its history covers
 * @param items that appeared in that time
 * @param lost of them gone before a request could see them
 * @param days covered
 * @param delays from appearing to being seen, ascending
 */
record PollingFigures(long requests, long items, long lost, double days, List<Duration> delays) {
  public PollingFigures {
    List<Duration> sorted = new ArrayList<>(delays);
    Collections.sort(sorted);
    delays = List.copyOf(sorted);
  }

  /** Requests for each item that appeared. */
  double requestsPerNewItem() {
    return items == 0 ? 0 : (double) requests / items;
  }

  /** Requests for each day of each feed. */
  double requestsPerDay() {
    return days == 0 ? 0 : requests / days;
  }

  /** The delay that this share of the items did not exceed. */
  Duration delay(double share) {
    return delays.isEmpty()
        ? Duration.ZERO
        : delays.get((int) Math.min(delays.size() - 1L, (long) (delays.size() * share)));
  }

  PollingFigures plus(PollingFigures other) {
    List<Duration> both = new ArrayList<>(delays);
    both.addAll(other.delays);
    return new PollingFigures(
        requests + other.requests, items + other.items, lost + other.lost, days + other.days, both);
  }

  static PollingFigures none() {
    return new PollingFigures(0, 0, 0, 0, List.of());
  }
}
