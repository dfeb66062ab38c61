package io.wirewatch.bench.enrich;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.bench.enrich.Sides.Side;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what was measured. */
final class EnrichReport {
  private final PrintWriter out;
  private final Sides sides;
  private final List<QueryCost.Row> queries;

  EnrichReport(PrintWriter out, Sides sides, List<QueryCost.Row> queries) {
    this.out = out;
    this.sides = sides;
    this.queries = queries;
  }

  void json() {
    String rows =
        queries.stream()
            .map(
                row ->
                    "{\"queries\":%d,\"articlesPerCpuSecond\":%.0f}"
                        .formatted(row.queries(), row.rate().median()))
            .collect(Collectors.joining(",", "[", "]"));
    out.printf(
        Locale.ROOT,
        "{\"passThrough\":%.0f,\"tagging\":%.0f,\"ratio\":%.3f,\"wallRatio\":%.3f,"
            + "\"withoutNames\":%.0f,\"withoutTaxonomy\":%.0f,"
            + "\"atLeastOnce\":{\"passThrough\":%.0f,\"tagging\":%.0f,\"ratio\":%.3f},"
            + "\"exactlyOnceToAtLeastOnce\":%.3f,\"byQueries\":%s}%n",
        rate(Side.PASS_THROUGH),
        rate(Side.TAGGING),
        sides.ratio(Side.TAGGING, Side.PASS_THROUGH).median(),
        sides.wallRatio(Side.TAGGING, Side.PASS_THROUGH).median(),
        rate(Side.WITHOUT_NAMES),
        rate(Side.WITHOUT_TAXONOMY),
        rate(Side.PASS_THROUGH_REPEATING),
        rate(Side.TAGGING_REPEATING),
        sides.ratio(Side.TAGGING_REPEATING, Side.PASS_THROUGH_REPEATING).median(),
        sides.ratio(Side.TAGGING, Side.TAGGING_REPEATING).median(),
        rows);
    out.flush();
  }

  private double rate(Side side) {
    return sides.rate(side).median();
  }

  void table(int commit) {
    out.printf(
        Locale.ROOT,
        "Articles of 5 kB per CPU-second, broker included, commit %d ms; median [least..most];"
            + " load average %.1f%n",
        commit,
        new CpuClock().load());
    print("pass-through, exactly once", sides.rate(Side.PASS_THROUGH));
    print("enrichment, exactly once", sides.rate(Side.TAGGING));
    print("  without names", sides.rate(Side.WITHOUT_NAMES));
    print("  without taxonomy and names", sides.rate(Side.WITHOUT_TAXONOMY));
    print("pass-through, at least once", sides.rate(Side.PASS_THROUGH_REPEATING));
    print("enrichment, at least once", sides.rate(Side.TAGGING_REPEATING));
    out.println("Ratios within a round");
    print("enrichment to pass-through", sides.ratio(Side.TAGGING, Side.PASS_THROUGH));
    print("  by the clock", sides.wallRatio(Side.TAGGING, Side.PASS_THROUGH));
    print("  without names", sides.ratio(Side.WITHOUT_NAMES, Side.PASS_THROUGH));
    print("  without taxonomy and names", sides.ratio(Side.WITHOUT_TAXONOMY, Side.PASS_THROUGH));
    print("exactly once to at least once", sides.ratio(Side.TAGGING, Side.TAGGING_REPEATING));
    out.println("Tagging alone, without Kafka and names, by the number of queries");
    queries.forEach(row -> print("%,d queries".formatted(row.queries()), row.rate()));
    out.flush();
  }

  private void print(String label, Spread spread) {
    String format =
        spread.median() < 100 ? "%-32s %.2f [%.2f..%.2f]%n" : "%-32s %.0f [%.0f..%.0f]%n";
    out.printf(Locale.ROOT, format, label, spread.median(), spread.least(), spread.most());
  }
}
