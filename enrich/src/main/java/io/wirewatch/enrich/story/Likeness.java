package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judges whether two articles are copies of one text, or report the same event. */
final class Likeness {
  private static final double COPIED = 0.5;
  private static final int COPIED_RUNS = 6;
  private static final double AKIN = 0.15;

  private final MemberIndex index;
  private final Rarity rarity;

  Likeness(MemberIndex index) {
    this.index = index;
    this.rarity = new Rarity(index);
  }

  Rarity rarity() {
    return rarity;
  }

  /** A kinship and how sure it is, from 0. */
  record Kin(Kinship kinship, double score) {}

  Optional<Kin> judge(StoryItem item, Member member) {
    Comparison c = Comparison.of(item.signals(), member.item().signals(), index, rarity);
    if (c.copied() >= COPIED && c.runs() >= COPIED_RUNS && !c.otherNumbers()) {
      return Optional.of(new Kin(Kinship.COPY, 1 + c.copied()));
    }
    double score = 0.5 * c.title() + 0.5 * c.whole();
    double age = hours(member.at(), item.at());
    double needed = 0.4 + 0.001 * age + (c.otherNumbers() ? 0.15 : 0);
    return c.rareTerms() >= 3 && score >= needed
        ? Optional.of(new Kin(Kinship.SAME_EVENT, score))
        : Optional.empty();
  }

  /** Whether a revision of an article still has to do with one of its story. */
  boolean isAkin(StoryItem item, Member member) {
    Comparison c = Comparison.of(item.signals(), member.item().signals(), index, rarity);
    return c.title() >= AKIN || c.whole() >= AKIN || c.copied() >= AKIN;
  }

  private static double hours(Instant one, Instant other) {
    return Duration.between(one, other).abs().toSeconds() / 3_600.0;
  }
}
