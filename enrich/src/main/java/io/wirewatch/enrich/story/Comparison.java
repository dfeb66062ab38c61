package io.wirewatch.enrich.story;

import java.util.HashMap;
import java.util.Map;

/**
 * What two articles have in common, in numbers.
 *
 * @param copied share of the runs of words of the one with fewer that the other has too
 * @param runs how many such runs
 * @param title cosine of the headlines' terms, weighed by rarity
 * @param whole cosine of all terms, weighed by rarity and place
 * @param rare weight of the terms that both have and few others
 * @param rareTerms how many such terms
 * @param names how many names or numbers both have that few others have
 * @param otherNumbers whether both headlines have numbers, and none in common
 */
record Comparison(
    double copied,
    int runs,
    double title,
    double whole,
    double rare,
    int rareTerms,
    int names,
    boolean otherNumbers) {

  private static final double RARE_FROM = 4.2;
  private static final double IN_TITLE = 1.6;

  static Comparison of(Signals one, Signals other, MemberIndex index, Rarity rarity) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < other.terms(); i++) {
      places.put(other.term(i), i);
    }
    double titles = 0;
    double wholes = 0;
    double rare = 0;
    int rareTerms = 0;
    int names = 0;
    Norm first = Norm.of(one, rarity);
    Norm second = Norm.of(other, rarity);
    boolean numbers = false;
    for (int i = 0; i < one.terms(); i++) {
      Integer k = places.get(one.term(i));
      if (k == null) {
        continue;
      }
      double weight = rarity.of(one.term(i));
      wholes += weighed(one, i, weight) * weighed(other, k, weight);
      boolean inTitles = one.is(i, Signals.TITLE) && other.is(k, Signals.TITLE);
      titles += inTitles ? weight * weight : 0;
      numbers |= inTitles && one.is(i, Signals.NUMBER);
      if (weight >= RARE_FROM) {
        rare += weight;
        rareTerms++;
        names += isName(one, i) || isName(other, k) ? 1 : 0;
      }
    }
    int runs = Runs.shared(one.shingles(), other.shingles(), index);
    int fewer = Math.min(one.shingles().length, other.shingles().length);
    return new Comparison(
        fewer == 0 ? 0 : (double) runs / fewer,
        runs,
        cosine(titles, first.title(), second.title()),
        cosine(wholes, first.whole(), second.whole()),
        rare,
        rareTerms,
        names,
        first.numbers() && second.numbers() && !numbers);
  }

  private static double weighed(Signals signals, int i, double weight) {
    return signals.is(i, Signals.TITLE) ? weight * IN_TITLE : weight;
  }

  private static boolean isName(Signals signals, int i) {
    return signals.is(i, Signals.NAME) || signals.is(i, Signals.NUMBER);
  }

  private static double cosine(double shared, double one, double other) {
    return one == 0 || other == 0 ? 0 : shared / Math.sqrt(one * other);
  }

  /** Squared lengths of an article's terms, and whether its headline has numbers. */
  private record Norm(double title, double whole, boolean numbers) {
    static Norm of(Signals signals, Rarity rarity) {
      double title = 0;
      double whole = 0;
      boolean numbers = false;
      for (int i = 0; i < signals.terms(); i++) {
        double weight = rarity.of(signals.term(i));
        double weighed = weighed(signals, i, weight);
        whole += weighed * weighed;
        if (signals.is(i, Signals.TITLE)) {
          title += weight * weight;
          numbers |= signals.is(i, Signals.NUMBER);
        }
      }
      return new Norm(title, whole, numbers);
    }
  }
}
