package io.wirewatch.bench.match;

import io.wirewatch.bench.Spread;
import java.util.Locale;

/**
 * What changing single queries of a set cost, in wall milliseconds; the most of each spread is the
 * 99th percentile.
 *
 * @param queries size of the set
 * @param visible until a changed query is at work
 * @param quiet matching one article while nothing changes
 * @param busy matching one article while queries are changed without a break
 */
record Changed(int queries, Spread visible, Spread quiet, Spread busy) {

  String line() {
    return String.format(
        Locale.ROOT,
        "One of %,d queries changed: at work after %.2f ms, p99 %.2f; an article takes %.2f ms, p99 %.2f,"
            + " and meanwhile %.2f, p99 %.2f.",
        queries,
        visible.median(),
        visible.most(),
        quiet.median(),
        quiet.most(),
        busy.median(),
        busy.most());
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"n\":%d,\"visibleMs\":{\"p50\":%.3f,\"p99\":%.3f},\"articleMs\":{\"quietP99\":%.3f,\"changingP99\":%.3f}}",
        queries,
        visible.median(),
        visible.most(),
        quiet.most(),
        busy.most());
  }
}
