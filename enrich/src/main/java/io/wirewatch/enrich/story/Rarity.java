package io.wirewatch.enrich.story;

import java.util.HashMap;
import java.util.Map;

/**
 * What a term weighs: more the fewer stories have it, by what the book has read and, while it has
 * read little, by how common words are in general.
 */
final class Rarity {
  private static final double GENERAL = 500;

  private final MemberIndex index;
  private final Map<Integer, Double> known = new HashMap<>();

  Rarity(MemberIndex index) {
    this.index = index;
  }

  /** Looks at the book anew: what was weighed before may have changed. */
  void renew() {
    known.clear();
  }

  double of(int term) {
    return known.computeIfAbsent(term, this::weigh);
  }

  private double weigh(int term) {
    double having = index.stories(term) + GENERAL * CommonTerms.share(term);
    double all = index.size() + GENERAL;
    return Math.max(0, StrictMath.log((all + 1) / (having + 0.5)));
  }
}
