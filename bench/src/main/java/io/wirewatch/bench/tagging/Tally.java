package io.wirewatch.bench.tagging;

/** Counts of right and wrong, and the ratios made of them. */
final class Tally {

  private int truePositives;
  private int falsePositives;
  private int falseNegatives;

  void count(boolean expected, boolean given) {
    truePositives += expected && given ? 1 : 0;
    falsePositives += !expected && given ? 1 : 0;
    falseNegatives += expected && !given ? 1 : 0;
  }

  void add(Tally other) {
    truePositives += other.truePositives;
    falsePositives += other.falsePositives;
    falseNegatives += other.falseNegatives;
  }

  int tp() {
    return truePositives;
  }

  int fp() {
    return falsePositives;
  }

  int fn() {
    return falseNegatives;
  }

  /** Whether the topic occurs at all, in labels or in tags. */
  boolean isEmpty() {
    return truePositives + falsePositives + falseNegatives == 0;
  }

  double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  double f1() {
    return ratio(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
