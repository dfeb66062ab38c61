package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * What a term weighs: more the fewer stories have it, by what the book has read and, while it has
 * read little, by how common words are in general.
 */
final class Rarity {
  private static final double GENERAL = 500;

  private final MemberIndex index;
  private final IntTable known = new IntTable();
  private double[] weights = new double[256];

  Rarity(MemberIndex index) {
    this.index = index;
  }

  /** Looks at the book anew: what was weighed before may have changed. */
  void renew() {
    known.clear();
  }

  double of(int term) {
    int at = known.get(term);
    if (at == IntTable.NONE) {
      at = known.size();
      if (at == weights.length) {
        weights = Arrays.copyOf(weights, at * 2);
      }
      weights[at] = weigh(term);
      known.put(term, at);
    }
    return weights[at];
  }

  private double weigh(int term) {
    double having = index.stories(term) + GENERAL * CommonTerms.share(term);
    double all = index.size() + GENERAL;
    return Math.max(0, StrictMath.log((all + 1) / (having + 0.5)));
  }
}
