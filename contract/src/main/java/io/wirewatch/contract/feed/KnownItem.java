package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * An item that a feed has already shown us: its fingerprints, any of which makes it known.
 *
 * <p>Each item is a record of its own on a compacted channel, so that a poll writes only what
 * changed.
 *
 * @param feedId the feed that showed it
 * @param articleId the article it became
 * @param guidHash fingerprint of its guid, where the guid is its own in the document
 * @param linkHash fingerprint of its canonical link
 * @param titleHash fingerprint of its title and first words
 * @param contentHash of the words the feed last showed, whatever its page said since
 * @param revision the newest published, from 1
 * @param firstSeenAt by our clock
 * @param lastSeenAt by our clock; moved at most once a day, to keep polls from writing every item
 * @param held the article as it will be published once the feed's flood is released; empty where
 *     nothing is held back
 * @param withdrawnAt since when the outlet no longer shows it, although it shows older items
 */
public record KnownItem(
    String feedId,
    String articleId,
    Optional<String> guidHash,
    Optional<String> linkHash,
    String titleHash,
    String contentHash,
    int revision,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Optional<Article> held,
    Optional<Instant> withdrawnAt) {
  public KnownItem {
    Check.filled("feed id", feedId);
    ArticleId.check(articleId);
    Check.filled("titleHash", titleHash);
    Check.filled("contentHash", contentHash);
    Check.require(revision >= 1, "revision is " + revision + ", it counts from 1");
  }

  /** An item that was published and is shown. */
  public KnownItem(
      String feedId,
      String articleId,
      Optional<String> guidHash,
      Optional<String> linkHash,
      String titleHash,
      String contentHash,
      int revision,
      Instant firstSeenAt,
      Instant lastSeenAt) {
    this(
        feedId,
        articleId,
        guidHash,
        linkHash,
        titleHash,
        contentHash,
        revision,
        firstSeenAt,
        lastSeenAt,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with this article kept for later instead of published. */
  public KnownItem holding(Article article) {
    return with(revision, Optional.of(article), withdrawnAt);
  }

  /** The same, once what was held back is published. */
  public KnownItem released() {
    return with(revision, Optional.empty(), withdrawnAt);
  }

  /** The same with another revision published. */
  public KnownItem atRevision(int newest) {
    return with(newest, held, withdrawnAt);
  }

  private KnownItem with(
      int newRevision, Optional<Article> newHeld, Optional<Instant> newWithdrawnAt) {
    return new KnownItem(
        feedId,
        articleId,
        guidHash,
        linkHash,
        titleHash,
        contentHash,
        newRevision,
        firstSeenAt,
        lastSeenAt,
        newHeld,
        newWithdrawnAt);
  }

  /** Key on the channel: the feed's id, a slash, the article's id. Partitioned by the feed's id. */
  public String key() {
    return feedId + "/" + articleId;
  }
}
