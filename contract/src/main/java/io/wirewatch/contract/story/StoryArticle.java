package io.wirewatch.contract.story;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.ArticleId;
import java.time.Instant;

/**
 * An article of a story.
 *
 * @param id its own
 * @param revision the newest that was seen
 * @param feedId the feed it was read from
 * @param title as of that revision
 * @param url where a reader opens it
 * @param firstSeenAt when its first revision was seen, by our clock
 * @param kinship how it came into the story
 */
public record StoryArticle(
    String id,
    int revision,
    String feedId,
    String title,
    String url,
    Instant firstSeenAt,
    Kinship kinship) {
  public StoryArticle {
    ArticleId.check(id);
    Check.require(revision >= 1, "revision is " + revision + ", it counts from 1");
    Check.filled("feedId", feedId);
  }
}
