package io.wirewatch.bench.match;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.matching.oracle.SampleArticle;
import java.util.List;

/** Measures a matcher in rounds that burn enough CPU time for the clock. */
final class Rounds {

  private final CpuClock clock;
  private final List<SampleArticle> articles;
  private final long roundNanos;
  private int next;

  Rounds(CpuClock clock, List<SampleArticle> articles, long roundNanos) {
    this.clock = clock;
    this.articles = articles;
    this.roundNanos = roundNanos;
  }

  /** Articles per CPU-second in one round. */
  double round(Matcher matcher) {
    return round(matcher, roundNanos);
  }

  /** Articles per CPU-second while at least this much CPU time is spent. */
  double round(Matcher matcher, long nanos) {
    long start = clock.nanos();
    long spent = 0;
    int done = 0;
    while (spent < nanos) {
      for (int i = 0; i < 10; i++) {
        matcher.count(articles.get(next++ % articles.size()));
      }
      done += 10;
      spent = clock.nanos() - start;
    }
    return done * 1e9 / spent;
  }

  /** Whether both find the same in each of the first articles. */
  boolean agree(Matcher one, Matcher other, int count) {
    return articles.stream()
        .limit(count)
        .allMatch(article -> one.ids(article).equals(other.ids(article)));
  }
}
