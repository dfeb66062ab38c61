package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.tagging.TimeIsUp;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a tagger work on an article for so much CPU time and no longer.
 *
 * <p>Nearly all articles are tagged on the caller's thread, where the tagger asks now and then
 * whether its time is up. An article is tagged {@linkplain Aside aside}, on a thread that can be
 * left behind, where it is long, and among the first {@value #CAREFUL} after a start: an article
 * that never lets go ends with a restart, which meets it again among the first and rejects it.
 */
public final class TimeBudget implements ArticleTagger, AutoCloseable {
  /** More than a transaction holds. */
  static final int CAREFUL = 5_000;

  /** UTF-16 units; longer than nearly all articles. */
  static final int LONG = 16_384;

  private final PatientTagger tagger;
  private final Duration budget;
  private final Aside aside;
  private final Watch watch;
  private final int careful;
  private final AtomicInteger tagged = new AtomicInteger();

  /**
   * Bounds a tagger that never asks whether its time is up.
   *
   * @param budget CPU time for one article
   */
  public TimeBudget(ArticleTagger tagger, Duration budget) {
    this((article, clock) -> tagger.tag(article), budget);
  }

  /**
   * Bounds a tagger.
   *
   * @param budget CPU time for one article
   */
  public TimeBudget(PatientTagger tagger, Duration budget) {
    this(tagger, budget, CAREFUL);
  }

  TimeBudget(PatientTagger tagger, Duration budget, int careful) {
    this.tagger = tagger;
    this.budget = budget;
    this.careful = careful;
    this.aside = new Aside(tagger, budget);
    this.watch = new Watch(budget);
  }

  /** Tags an article, and asks on the way whether its time is up. */
  @FunctionalInterface
  public interface PatientTagger {
    /**
     * What the article is about.
     *
     * @param clock to be run now and then; throws {@link TimeIsUp}, which must be let through
     */
    TaggingResult tag(Article article, Runnable clock);
  }

  @Override
  public TaggingResult tag(Article article) {
    boolean first = tagged.get() < careful && tagged.incrementAndGet() <= careful;
    return first || article.text().length() > LONG ? aside.tag(article) : tagHere(article);
  }

  private TaggingResult tagHere(Article article) {
    Watch.Turn turn = watch.turn();
    turn.begin();
    try {
      return tagger.tag(article, turn);
    } catch (TimeIsUp e) {
      return overBudget(budget);
    } finally {
      turn.end();
    }
  }

  static Untaggable overBudget(Duration budget) {
    return new Untaggable(
        FailureReason.TIME_BUDGET, "not tagged within " + budget.toMillis() + " ms");
  }

  @Override
  public void close() {
    watch.close();
    aside.close();
  }
}
