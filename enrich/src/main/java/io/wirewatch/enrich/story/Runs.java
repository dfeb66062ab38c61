package io.wirewatch.enrich.story;

/** Counts the runs of words that two texts share. */
final class Runs {
  /** A run that so many stories have is a phrase of the outlet or of the trade. */
  private static final int COMMON_FROM = 4;

  private Runs() {}

  /** Shared runs, those left out that many stories have; both lists are sorted. */
  static int shared(int[] one, int[] other, MemberIndex index) {
    int shared = 0;
    int k = 0;
    for (int run : one) {
      while (k < other.length && other[k] < run) {
        k++;
      }
      if (k < other.length && other[k] == run && index.storiesOfShingle(run) < COMMON_FROM) {
        shared++;
      }
    }
    return shared;
  }
}
