package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges whether two articles are copies of one text, or report the same event.
 *
 * <p>The limits were set by reading pairs of recorded news: so high that of those put together
 * hardly any are of different events, since a story wrongly joined is an alert nobody gets. Within
 * one outlet they are higher still: what an outlet writes twice in near the same words is more
 * often its form for such news than the same news, and a day later it nearly always is.
 */
final class Likeness {
  private static final double AKIN = 0.15;
  private static final double ODDS = 0.17;
  private static final double LEADS_AT_ODDS = 0.03;
  private static final double LATER = 0.0012;
  private static final Duration SAME_OUTLET = Duration.ofHours(18);

  private final MemberIndex index;
  private final Rarity rarity;

  Likeness(MemberIndex index) {
    this.index = index;
    this.rarity = new Rarity(index);
  }

  /** What an article is looked for by, as the book stands now. */
  Weighed weighed(StoryItem item) {
    rarity.renew();
    return new Weighed(item.signals(), rarity);
  }

  /**
   * A kinship and how sure it is.
   *
   * @param margin above what is needed, from 0; for a copy more than for any same event
   */
  record Kin(Kinship kinship, double margin) {
    static final double SURE = 0.1;

    boolean isSure() {
      return margin >= SURE;
    }
  }

  Optional<Kin> judge(StoryItem item, Weighed weighed, Member member) {
    Comparison c = compare(weighed, member);
    boolean sameOutlet = isSameOutlet(item, member.item());
    Duration apart = Duration.between(member.item().at(), item.at()).abs();
    if (sameOutlet && apart.compareTo(SAME_OUTLET) > 0) {
      return Optional.empty();
    }
    boolean recurring = isRecurring(item) || isRecurring(member.item());
    if (sameOutlet ? isRewrite(c, recurring) : isCopy(c, recurring)) {
      return Optional.of(new Kin(Kinship.COPY, 1 + c.copied() + c.score()));
    }
    if (recurring || (sameOutlet && c.different())) {
      return Optional.empty();
    }
    double hours = apart.toSeconds() / 3_600.0;
    double margin = c.score() - needed(c, sameOutlet) - LATER * Math.max(0, hours - 12);
    return margin >= 0 ? Optional.of(new Kin(Kinship.SAME_EVENT, margin)) : Optional.empty();
  }

  /** Whether a revision of an article still has to do with one of its story. */
  boolean isAkin(Weighed item, Member member) {
    Comparison c = compare(item, member);
    return c.title() >= AKIN || c.whole() >= AKIN || c.copied() >= AKIN;
  }

  private Comparison compare(Weighed item, Member member) {
    return Comparison.of(item, member.item().signals(), index, rarity);
  }

  private static boolean isSameOutlet(StoryItem one, StoryItem other) {
    return one.feedId().equals(other.feedId()) || one.outlet().equals(other.outlet());
  }

  private static boolean isRecurring(StoryItem item) {
    return item.signals().isRecurring();
  }

  /** The same text in another outlet, its headline and numbers perhaps edited. */
  private static boolean isCopy(Comparison c, boolean recurring) {
    if (c.atOdds() || recurring) {
      return c.copied() >= 0.6 && c.runs() >= 20;
    }
    boolean sameText = c.copied() >= 0.5 && c.runs() >= (c.title() >= 0.1 ? 6 : 12);
    boolean cutText = c.copied() >= 0.35 && c.runs() >= 5 && c.title() >= 0.45;
    boolean sameHeadline = c.title() >= 0.85 && c.rare() >= (c.leadsAtOdds() ? 4 : 3);
    return sameText || cutText || sameHeadline;
  }

  /** The same news in the same outlet, published under another address. */
  private static boolean isRewrite(Comparison c, boolean recurring) {
    return !c.different()
        && !recurring
        && c.copied() >= 0.5
        && c.runs() >= 6
        && c.title() >= 0.6
        && c.rare() >= 5;
  }

  private static double needed(Comparison c, boolean sameOutlet) {
    double by = c.rare() >= 8 ? 0.36 : c.rare() >= 5 ? 0.41 : c.rare() == 4 ? 0.46 : 0.56;
    double nameless = c.names() == 0 ? 0.1 : 0;
    double odds = c.atOdds() ? ODDS * c.odds() : c.leadsAtOdds() ? LEADS_AT_ODDS : 0;
    double outlet = sameOutlet ? 0.2 : 0;
    return c.rare() < (sameOutlet ? 5 : 3) ? 2 : by + nameless + odds + outlet;
  }
}
