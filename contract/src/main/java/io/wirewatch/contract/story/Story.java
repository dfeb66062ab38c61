package io.wirewatch.contract.story;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.ArticleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event as outlets report it: who had it when, in which articles.
 *
 * <p>Written anew whenever an article joins it, changes or leaves. Nothing in it depends on when it
 * was made.
 *
 * @param id the id of its first article; a story split off another may have an id of its own
 * @param version counts from 1, one more each time the story is written
 * @param headline of the first article
 * @param language of the first article
 * @param topics of all its articles, in order of their ids
 * @param outlets first seen first, at most {@value #MOST_OUTLETS}
 * @param articles first seen first, at most {@value #MOST_ARTICLES}
 * @param articleCount how many there are, those beyond the most listed too
 * @param firstSeenAt of its first article, by our clock
 * @param lastSeenAt of the article that was seen last, by our clock
 * @param merged ids of stories that turned out to be this one
 * @param mergedInto the story this one turned out to be; nothing joins it any more
 * @param splits articles that turned out to be another story
 */
public record Story(
    String id,
    int version,
    String headline,
    String language,
    List<String> topics,
    List<StoryOutlet> outlets,
    List<StoryArticle> articles,
    int articleCount,
    Instant firstSeenAt,
    Instant lastSeenAt,
    List<String> merged,
    Optional<String> mergedInto,
    List<StorySplit> splits) {

  /** Most outlets listed. */
  public static final int MOST_OUTLETS = 100;

  /** Most articles listed. */
  public static final int MOST_ARTICLES = 100;

  public Story {
    ArticleId.check(id);
    Check.require(version >= 1, "version is " + version + ", it counts from 1");
    Check.filled("language", language);
    topics = List.copyOf(topics);
    outlets = List.copyOf(outlets);
    articles = List.copyOf(articles);
    merged = List.copyOf(merged);
    splits = List.copyOf(splits);
    Check.require(
        articleCount >= articles.size(), articleCount + " articles, and more than that listed");
  }
}
