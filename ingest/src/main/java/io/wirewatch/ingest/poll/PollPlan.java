package io.wirewatch.ingest.poll;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import java.util.List;

/**
 * All that one poll changes, to be committed together or not at all.
 *
 * @param articles to publish, in document order
 * @param remembered items whose record changed
 * @param forgotten items whose record is to be removed
 */
public record PollPlan(
    PollReport report,
    FeedMemory memory,
    List<Article> articles,
    List<KnownItem> remembered,
    List<KnownItem> forgotten) {
  public PollPlan {
    articles = List.copyOf(articles);
    remembered = List.copyOf(remembered);
    forgotten = List.copyOf(forgotten);
  }
}
