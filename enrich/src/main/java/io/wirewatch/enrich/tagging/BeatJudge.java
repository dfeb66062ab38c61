package io.wirewatch.enrich.tagging;

import io.wirewatch.enrich.tagging.CaseFile.Drawer;
import io.wirewatch.enrich.taxonomy.Scoring;

/** Judges whether an article is of the beat at all. */
final class BeatJudge {

  private BeatJudge() {}

  /** From 0 to 1, by the formula at the head of {@code relevance.yaml}. */
  static double score(CaseFile found, Scoring scoring) {
    if (found.isEmpty(Drawer.OWN) && found.isEmpty(Drawer.SUBJECT)) {
      return 0;
    }
    double meant = 1 - found.of(Drawer.VETO).score();
    double own = found.of(Drawer.OWN).score() * meant;
    double place = Math.max(scoring.unplaced(), found.of(Drawer.PLACE).score());
    double here = place * (1 - found.of(Drawer.FOREIGN).score());
    double subject = found.of(Drawer.SUBJECT).score() * here * meant;
    return Rounding.round(1 - (1 - own) * (1 - subject));
  }
}
