package io.wirewatch.ingest.poll;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.status.Verdict;
import io.wirewatch.ingest.websub.HubHints;
import java.util.List;
import java.util.Optional;

/**
 * All that one poll changes, to be committed together or not at all.
 *
 * @param articles to publish, in document order
 * @param remembered items whose record changed
 * @param forgotten items whose record is to be removed
 * @param verdict how the feed does now
 * @param wanted pages to be read
 * @param hints what the answer says about pushes
 */
public record PollPlan(
    PollReport report,
    FeedMemory memory,
    List<Article> articles,
    List<KnownItem> remembered,
    List<KnownItem> forgotten,
    Optional<Verdict> verdict,
    List<WantedPage> wanted,
    HubHints hints) {
  public PollPlan {
    articles = List.copyOf(articles);
    remembered = List.copyOf(remembered);
    forgotten = List.copyOf(forgotten);
    wanted = List.copyOf(wanted);
  }

  /** A poll of which it is not yet judged what it means for the feed's state. */
  public PollPlan(
      PollReport report,
      FeedMemory memory,
      List<Article> articles,
      List<KnownItem> remembered,
      List<KnownItem> forgotten) {
    this(
        report,
        memory,
        articles,
        remembered,
        forgotten,
        Optional.empty(),
        List.of(),
        HubHints.NONE);
  }

  /** The same, judged. */
  public PollPlan judged(FeedMemory tracked, Verdict judgement) {
    return new PollPlan(
        report, tracked, articles, remembered, forgotten, Optional.of(judgement), wanted, hints);
  }

  /** The same, with these pages to be read. */
  public PollPlan wanting(List<WantedPage> pages) {
    return new PollPlan(report, memory, articles, remembered, forgotten, verdict, pages, hints);
  }

  /** The same, with what the answer says about pushes. */
  public PollPlan hinting(HubHints said) {
    return new PollPlan(report, memory, articles, remembered, forgotten, verdict, wanted, said);
  }
}
