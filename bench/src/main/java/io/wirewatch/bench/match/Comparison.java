package io.wirewatch.bench.match;

import io.wirewatch.bench.Spread;
import java.util.Locale;

/**
 * What one size gave.
 *
 * @param queries how many
 * @param ours articles per CPU-second, ours
 * @param lucene articles per CPU-second, Lucene Monitor's best set-up
 * @param ratio ours by Lucene's, round by round
 * @param equal whether both found the same
 * @param setup which set-up was Lucene's best
 * @param ourBuild CPU-seconds to compile
 * @param luceneBuild CPU-seconds to register
 * @param bytes heap for each of our queries
 */
record Comparison(
    int queries,
    Spread ours,
    Spread lucene,
    Spread ratio,
    boolean equal,
    String setup,
    double ourBuild,
    double luceneBuild,
    double bytes) {

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"n\":%d,\"ours\":%.0f,\"lucene\":%.0f,\"ratio\":%.2f,\"equal\":%b}",
        queries,
        ours.median(),
        lucene.median(),
        ratio.median(),
        equal);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%,9d  %-24s %-24s %-20s %-6s %-14s build %.2f / %.1f CPU-s (1/%.0f), %.0f B a query",
        queries,
        ours,
        lucene,
        ratio,
        equal ? "equal" : "DIFFER",
        setup,
        ourBuild,
        luceneBuild,
        luceneBuild / Math.max(ourBuild, 0.001),
        bytes);
  }
}
