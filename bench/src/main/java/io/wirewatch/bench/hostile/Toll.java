package io.wirewatch.bench.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a siege came to.
 *
 * @param contactSeconds until every source had been asked once
 * @param lateness of requests for honest sources, milliseconds, in order of size
 * @param heap bytes in use after collections, in order of time
 * @param needlesslyUnconditional requests without a validator that had been given
 * @param tooEarly requests before Retry-After was over
 * @param outcomes of all polls
 */
record Toll(
    int sources,
    int hostile,
    int contactSeconds,
    long[] lateness,
    List<Long> heap,
    Sockets sockets,
    int needlesslyUnconditional,
    int tooEarly,
    Map<String, Integer> outcomes,
    boolean survived) {
  private static final long LATE_MILLIS = 1_000;
  private static final double FLAT = 1.1;
  private static final double MIB = 1024.0 * 1024;

  /**
   * Sockets of the process.
   *
   * @param backAfterSeconds until there were no more than before, -1 where that took too long
   */
  record Sockets(long base, long peak, long end, int backAfterSeconds) {}

  boolean holds() {
    return survived
        && lateness.length > 0
        && percentile(99) < LATE_MILLIS
        && heapGrowth() < FLAT
        && sockets.backAfterSeconds() >= 0
        && needlesslyUnconditional == 0
        && tooEarly == 0;
  }

  private long percentile(int percent) {
    return lateness.length == 0 ? -1 : lateness[(lateness.length - 1) * percent / 100];
  }

  /** Least heap of the last third against the least of the first. */
  private double heapGrowth() {
    int third = Math.max(1, heap.size() / 3);
    return (double) least(heap.subList(heap.size() - third, heap.size()))
        / least(heap.subList(0, third));
  }

  private static long least(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).min().orElse(1);
  }

  Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("sources", sources);
    object.put("hostile", hostile);
    object.put("firstContactSeconds", contactSeconds);
    object.put("honestPolls", lateness.length);
    object.put(
        "latenessMs", Map.of("p50", percentile(50), "p99", percentile(99), "max", percentile(100)));
    object.put("heapMiB", heap.stream().map(bytes -> Math.round(bytes / MIB)).toList());
    object.put("heapGrowth", Math.round(heapGrowth() * 1000) / 1000.0);
    object.put("sockets", sockets);
    object.put("needlesslyUnconditional", needlesslyUnconditional);
    object.put("beforeRetryAfter", tooEarly);
    object.put("outcomes", outcomes);
    object.put("survived", survived);
    object.put("holds", holds());
    return object;
  }

  String text() {
    return """
        %,d sources, %,d of them hostile; all asked once after %d s
        honest polls measured   %,d
        lateness                p50 %d ms, p99 %d ms, most %d ms
        heap after collection   %s MiB
        sockets                 %d before, %d at most, back after %d s
        needless requests without a validator   %d
        requests before Retry-After was over    %d
        polls                   %s
        %s"""
        .formatted(
            sources,
            hostile,
            contactSeconds,
            lateness.length,
            percentile(50),
            percentile(99),
            percentile(100),
            heap.stream().map(bytes -> Math.round(bytes / MIB)).toList(),
            sockets.base(),
            sockets.peak(),
            sockets.backAfterSeconds(),
            needlesslyUnconditional,
            tooEarly,
            outcomes,
            holds() ? "holds" : "DOES NOT HOLD");
  }
}
