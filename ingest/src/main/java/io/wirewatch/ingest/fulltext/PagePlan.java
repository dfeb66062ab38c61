package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the end of an errand changes, to be committed together or not at all: what the page says
 * is published and remembered, or it is given up; in both cases it is no longer wanted.
 *
 * @param wanted what no longer waits
 * @param article to publish, empty where the page is given up
 * @param remembered the item with the article's revision; empty exactly where there is no article
 * @param reason why it was given up; empty also where the feed itself has moved on since
 * @param at when, by our clock
 */
public record PagePlan(
    WantedPage wanted,
    Optional<Article> article,
    Optional<KnownItem> remembered,
    Optional<FailureReason> reason,
    Instant at) {

  /**
   * What a page comes to.
   *
   * @param known what is remembered of the article now
   */
  public static PagePlan published(
      WantedPage wanted, PageStep.Read read, Optional<KnownItem> known, Instant now) {
    Optional<KnownItem> current =
        known.filter(item -> item.revision() == wanted.article().revision());
    if (current.isEmpty()) {
      return new PagePlan(wanted, Optional.empty(), Optional.empty(), Optional.empty(), now);
    }
    int revision = current.get().revision() + 1;
    return new PagePlan(
        wanted,
        Optional.of(PageRevision.of(wanted.article(), revision, read, now)),
        Optional.of(current.get().atRevision(revision)),
        Optional.empty(),
        now);
  }

  /** A page that will not be read. */
  public static PagePlan givenUp(WantedPage wanted, Optional<FailureReason> reason, Instant now) {
    return new PagePlan(wanted, Optional.empty(), Optional.empty(), reason, now);
  }

  /** What became of the page, in the words of the metric {@code wirewatch_feed_pages_total}. */
  public String outcome() {
    return article.isPresent() ? "read" : reason.map(FailureReason::code).orElse("superseded");
  }
}
