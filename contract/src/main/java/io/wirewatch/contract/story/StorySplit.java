package io.wirewatch.contract.story;

import io.wirewatch.contract.article.ArticleId;

/**
 * An article that left a story, because a later revision of it reports something else.
 *
 * @param articleId the article
 * @param storyId the story it is in now
 */
public record StorySplit(String articleId, String storyId) {
  public StorySplit {
    ArticleId.check(articleId);
    ArticleId.check(storyId);
  }
}
