package io.wirewatch.enrich.story;

import java.util.BitSet;

/**
 * What two articles have in common, in numbers.
 *
 * @param copied share of the runs of words of the one with fewer that the other has too
 * @param runs how many such runs
 * @param title cosine of the headlines' terms, weighed by rarity
 * @param whole cosine of all terms, weighed by rarity and place
 * @param rare how many terms both have that few other stories have
 * @param names how many of these are names or numbers
 * @param odds 1 where the headlines tell of different numbers or days, and 1 more for names
 * @param leadsAtOdds whether headline and lead together do
 * @param different whether both tell of numbers, days or names that the other does not
 */
record Comparison(
    double copied,
    int runs,
    double title,
    double whole,
    int rare,
    int names,
    int odds,
    boolean leadsAtOdds,
    boolean different) {
  private static final double RARE_FROM = 4.2;
  private static final double NAME_FROM = 3.3;
  private static final double IN_TITLE = 1.6;

  static Comparison of(Weighed one, Signals other, MemberIndex index, Rarity rarity) {
    return new Pair(one, other, rarity)
        .compared(Runs.shared(one.signals().shingles(), other.shingles(), index));
  }

  /** Whether the headlines tell of different numbers, days or names. */
  boolean atOdds() {
    return odds > 0;
  }

  /** The mean of headline and all. */
  double score() {
    return (title + whole) / 2;
  }

  /** Adds up over the terms of two articles. */
  private static final class Pair {
    private final Weighed weighed;
    private final Signals one;
    private final Signals other;
    private final Rarity rarity;
    private final Side first;
    private final Side second;
    private double titles;
    private double wholes;
    private int rare;
    private int names;

    Pair(Weighed one, Signals other, Rarity rarity) {
      this.weighed = one;
      this.one = one.signals();
      this.other = other;
      this.rarity = rarity;
      this.first = new Side(one.signals());
      this.second = new Side(other);
    }

    Comparison compared(int runs) {
      BitSet both = new BitSet(one.terms());
      for (int k = 0; k < other.terms(); k++) {
        int i = weighed.placeOf(other.term(k));
        if (i == IntTable.NONE) {
          second.alone(k, rarity.of(other.term(k)));
        } else {
          both.set(i);
          shared(i, k);
        }
      }
      for (int i = both.nextClearBit(0); i < one.terms(); i = both.nextClearBit(i + 1)) {
        first.alone(i, weighed.weight(i));
      }
      int fewer = Math.min(one.shingles().length, other.shingles().length);
      return new Comparison(
          fewer == 0 ? 0 : (double) runs / fewer,
          runs,
          cosine(titles, first.title, second.title),
          cosine(wholes, first.whole, second.whole),
          rare,
          names,
          first.headline.odds(second.headline),
          first.all.odds(second.all) > 0,
          first.all.differsFrom(second.all));
    }

    private void shared(int i, int k) {
      double weight = weighed.weight(i);
      first.shared(i, weight);
      second.shared(k, weight);
      wholes += weighed(one, i, weight) * weighed(other, k, weight);
      titles += one.is(i, Signals.TITLE) && other.is(k, Signals.TITLE) ? weight * weight : 0;
      if (weight >= RARE_FROM) {
        rare++;
        names += isName(one, i) || isName(other, k) ? 1 : 0;
      }
    }

    private static double cosine(double shared, double one, double other) {
      return one == 0 || other == 0 ? 0 : shared / Math.sqrt(one * other);
    }
  }

  private static double weighed(Signals signals, int i, double weight) {
    return signals.is(i, Signals.TITLE) ? weight * IN_TITLE : weight;
  }

  private static boolean isName(Signals signals, int i) {
    return signals.is(i, Signals.NAME) || signals.is(i, Signals.NUMBER);
  }

  /** One of the two articles: squared lengths, and what its headline has alone. */
  private static final class Side {
    private final Signals signals;
    private double title;
    private double whole;
    private final Odds headline = new Odds();
    private final Odds all = new Odds();

    Side(Signals signals) {
      this.signals = signals;
    }

    /** Counts a term that both have. */
    void shared(int i, double weight) {
      if (signals.is(i, Signals.NUMBER)) {
        all.sharedNumbers++;
        headline.sharedNumbers += signals.is(i, Signals.TITLE) ? 1 : 0;
      }
      add(i, weight);
    }

    void alone(int i, double weight) {
      add(i, weight);
      boolean number = signals.is(i, Signals.NUMBER);
      boolean name = !number && signals.is(i, Signals.NAME) && weight >= NAME_FROM;
      all.own(number, name);
      if (signals.is(i, Signals.TITLE)) {
        headline.own(number, name);
      }
    }

    private void add(int i, double weight) {
      double weighed = weighed(signals, i, weight);
      whole += weighed * weighed;
      title += signals.is(i, Signals.TITLE) ? weight * weight : 0;
    }
  }

  /** Numbers and names of one side. */
  private static final class Odds {
    private int sharedNumbers;
    private int ownNumbers;
    private int ownNames;

    void own(boolean number, boolean name) {
      ownNumbers += number ? 1 : 0;
      ownNames += name ? 1 : 0;
    }

    boolean differsFrom(Odds other) {
      return (ownNumbers > 0 && other.ownNumbers > 0) || (ownNames > 0 && other.ownNames > 0);
    }

    int odds(Odds other) {
      boolean numbers =
          ownNumbers > 0 && other.ownNumbers > 0 && sharedNumbers + other.sharedNumbers == 0;
      return (numbers ? 1 : 0) + (ownNames > 0 && other.ownNames > 0 ? 1 : 0);
    }
  }
}
