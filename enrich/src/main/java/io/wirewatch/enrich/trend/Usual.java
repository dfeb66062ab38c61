package io.wirewatch.enrich.trend;

import java.util.List;

/**
 * What is usual in an hour of the week, and how unusual a count is.
 *
 * <p>The week with most is taken as no more than the one with most but one, so that one great event
 * does not hide the next. The spread is that of the counts, and at least that of chance (Poisson).
 *
 * @param expected articles
 * @param weeks from how many weeks
 */
record Usual(double expected, double variance, int weeks) {
  static final int FEWEST_WEEKS = 3;
  static final int FEWEST_ARTICLES = 5;
  static final double SPIKE_FROM = 3;

  static Usual of(List<Integer> counts) {
    List<Integer> sorted = counts.stream().sorted().toList();
    int weeks = sorted.size();
    if (weeks == 0) {
      return new Usual(0, 0, 0);
    }
    int most = sorted.get(Math.max(0, weeks - 2));
    double mean = sorted.stream().mapToInt(n -> Math.min(n, most)).average().orElse(0);
    double squares =
        sorted.stream().mapToDouble(n -> Math.min(n, most) - mean).map(d -> d * d).sum();
    return new Usual(mean, Math.max(mean, squares / Math.max(1, weeks - 1)), weeks);
  }

  /** Standard deviations above the expected, never below zero. */
  double score(int articles) {
    return Math.max(0, (articles - expected) / Math.sqrt(variance + 1));
  }

  boolean isSpike(int articles) {
    return weeks >= FEWEST_WEEKS && articles >= FEWEST_ARTICLES && score(articles) >= SPIKE_FROM;
  }
}
