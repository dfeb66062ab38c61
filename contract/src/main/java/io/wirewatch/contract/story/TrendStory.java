package io.wirewatch.contract.story;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.ArticleId;

/**
 * A story behind a trend.
 *
 * @param id of the story
 * @param headline of the article that brought it into the hour
 * @param articles of it in that hour
 */
public record TrendStory(String id, String headline, int articles) {
  public TrendStory {
    ArticleId.check(id);
    Check.require(articles >= 1, "a story with no article");
  }
}
