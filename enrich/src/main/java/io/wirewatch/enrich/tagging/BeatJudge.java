package io.wirewatch.enrich.tagging;

import io.wirewatch.enrich.tagging.CaseFile.Drawer;

/** Judges whether an article is of the beat at all. */
final class BeatJudge {

  private BeatJudge() {}

  /** From 0 to 1, by the formula at the head of {@code relevance.yaml}. */
  static double score(CaseFile found) {
    double own = found.of(Drawer.OWN).score() * (1 - found.of(Drawer.VETO).score());
    double here = found.of(Drawer.PLACE).score() * (1 - found.of(Drawer.FOREIGN).score());
    double subject = found.of(Drawer.SUBJECT).score() * here;
    return Rounding.round(1 - (1 - own) * (1 - subject));
  }
}
