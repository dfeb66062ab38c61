package io.wirewatch.enrich.story;

/** The signals of an article that is looked for: what each term weighs, and where it stands. */
final class Weighed {
  private final Signals signals;
  private final double[] weights;
  private final IntTable places = new IntTable();

  Weighed(Signals signals, Rarity rarity) {
    this.signals = signals;
    this.weights = new double[signals.terms()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = rarity.of(signals.term(i));
      places.put(signals.term(i), i);
    }
  }

  Signals signals() {
    return signals;
  }

  double weight(int i) {
    return weights[i];
  }

  /** Where a term stands, or {@link IntTable#NONE}. */
  int placeOf(int term) {
    return places.get(term);
  }
}
