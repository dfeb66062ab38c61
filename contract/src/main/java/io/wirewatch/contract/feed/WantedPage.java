package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.Article;

/**
 * A page that is still to be read for an article: written in the transaction that publishes the
 * article, removed in the one that publishes what the page says or gives it up.
 *
 * @param feedId the feed that showed the article
 * @param article the revision that the page is to improve
 */
public record WantedPage(String feedId, Article article) {
  public WantedPage {
    Check.filled("feed id", feedId);
  }

  /** Key on the channel: the feed's id, a slash, the article's id. Partitioned by the feed's id. */
  public String key() {
    return feedId + "/" + article.id();
  }
}
