package io.wirewatch.bench.match;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares both sides for one number of queries. */
final class SizeRun {

  private final FieldSchema schema;
  private final Plan plan;
  private final CpuClock clock = new CpuClock();
  private final SampleNews news;

  SizeRun(FieldSchema schema, Plan plan, SampleNews news) {
    this.schema = schema;
    this.plan = plan;
    this.news = news;
  }

  /**
   * How much is measured.
   *
   * @param rounds interleaved rounds of each side
   * @param roundNanos least CPU time of a round
   * @param warmNanos CPU time each side runs before, so that it is compiled
   * @param compared articles whose matches are compared
   * @param setups Lucene set-ups to choose from
   */
  record Plan(
      int rounds, long roundNanos, long warmNanos, int compared, List<MonitorSetup> setups) {}

  private record Built(MonitorMatcher matcher, double seconds) {}

  Comparison run(int count) {
    Map<String, Query> queries = news.queries(count);
    double ourBuild =
        Spread.of(buildOurs(queries), buildOurs(queries), buildOurs(queries)).median();
    long heap = Heap.used();
    OurMatcher ours = new OurMatcher(schema, queries, news.weights());
    double bytes = (double) (Heap.used() - heap) / count;
    Rounds rounds = new Rounds(clock, news.articles(), plan.roundNanos);
    Built lucene = best(queries, rounds);
    try (MonitorMatcher monitor = lucene.matcher) {
      boolean equal = rounds.agree(ours, monitor, plan.compared);
      return compare(
          count, ours, monitor, rounds, equal, new double[] {ourBuild, lucene.seconds, bytes});
    }
  }

  /** CPU-seconds of compiling once more; the median of three counts. */
  private double buildOurs(Map<String, Query> queries) {
    long start = clock.nanos();
    int size = new OurMatcher(schema, queries, news.weights()).size();
    if (size != queries.size()) {
      throw new IllegalStateException("compiled " + size + " of " + queries.size());
    }
    return (clock.nanos() - start) / 1e9;
  }

  private Built best(Map<String, Query> queries, Rounds rounds) {
    Built best = build(plan.setups.get(0), queries);
    double bestSpeed = speed(best, rounds);
    for (MonitorSetup setup : plan.setups.subList(1, plan.setups.size())) {
      Built other = build(setup, queries);
      double speed = speed(other, rounds);
      if (speed > bestSpeed) {
        best.matcher.close();
        best = other;
        bestSpeed = speed;
      } else {
        other.matcher.close();
      }
    }
    return best;
  }

  private Built build(MonitorSetup setup, Map<String, Query> queries) {
    long start = clock.nanos();
    MonitorMatcher matcher = new MonitorMatcher(setup, queries, news.frequencies());
    return new Built(matcher, (clock.nanos() - start) / 1e9);
  }

  /** Two rounds to warm up, the third counts. */
  private static double speed(Built built, Rounds rounds) {
    rounds.round(built.matcher);
    rounds.round(built.matcher);
    return rounds.round(built.matcher);
  }

  private Comparison compare(
      int count, Matcher ours, Matcher lucene, Rounds rounds, boolean equal, double[] costs) {
    List<double[]> results = new ArrayList<>();
    rounds.round(ours, plan.warmNanos);
    rounds.round(lucene, plan.warmNanos);
    for (int i = 0; i < plan.rounds; i++) {
      results.add(new double[] {rounds.round(ours), rounds.round(lucene)});
    }
    return new Comparison(
        count,
        Spread.of(results.stream().mapToDouble(both -> both[0]).toArray()),
        Spread.of(results.stream().mapToDouble(both -> both[1]).toArray()),
        Spread.of(results.stream().mapToDouble(both -> both[0] / both[1]).toArray()),
        equal,
        lucene.name(),
        costs[0],
        costs[1],
        costs[2]);
  }
}
