package io.wirewatch.bench.news;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.CanonicalLink;

/**
 * An item of a feed in one of its versions.
 *
 * @param version counts from 1, as revisions do
 */
public record NewsItem(String link, int version, String title, String text) {

  /** The id its article must get. */
  public String articleId() {
    return ArticleId.of(CanonicalLink.of(link).orElseThrow());
  }

  /** Its next version. */
  public NewsItem edited(String newTitle, String newText) {
    return new NewsItem(link, version + 1, newTitle, newText);
  }
}
