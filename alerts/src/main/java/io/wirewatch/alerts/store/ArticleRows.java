package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.TopicTag;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** How an article lies in its tables. */
final class ArticleRows {
  private static final String SAVE =
      """
      INSERT INTO article (id, revision, event, story_id, source_id, source_name, region, language, title,
        published_at, first_seen_at, accepted_at, tagged, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, event = excluded.event,
        story_id = excluded.story_id, source_id = excluded.source_id, source_name = excluded.source_name,
        region = excluded.region, language = excluded.language, title = excluded.title,
        published_at = excluded.published_at, first_seen_at = excluded.first_seen_at,
        accepted_at = excluded.accepted_at, tagged = excluded.tagged, body = excluded.body
      WHERE article.revision <= excluded.revision
      """;

  private ArticleRows() {}

  /** Saves a revision unless a newer one is there; says whether it was saved. */
  static boolean save(Tx tx, EnrichedArticle enriched, long event, Instant now) {
    Article article = enriched.article();
    boolean saved =
        tx.run(
                SAVE,
                article.id(),
                article.revision(),
                event,
                enriched.storyId(),
                article.source().feedId(),
                article.source().name(),
                article.source().region(),
                enriched.language().code(),
                article.title(),
                article.publishedAt(),
                article.firstSeenAt(),
                now,
                !enriched.topics().isEmpty(),
                Json.write(enriched))
            > 0;
    if (saved) {
      saveTopics(tx, enriched);
    }
    return saved;
  }

  /**
   * Replaces the tags of a revision that is kept. Its event stays, so that nobody who follows the
   * stream sees it as news.
   */
  static void retag(Tx tx, EnrichedArticle retagged) {
    Article article = retagged.article();
    tx.first(
            "SELECT event, body, accepted_at FROM article WHERE id = ? AND revision = ?",
            ArticleRows::read,
            article.id(),
            article.revision())
        .map(kept -> kept.enriched().withTagsOf(retagged))
        .ifPresent(now -> replaceTags(tx, now));
  }

  private static void replaceTags(Tx tx, EnrichedArticle now) {
    tx.run(
        "UPDATE article SET language = ?, tagged = ?, body = ? WHERE id = ?",
        now.language().code(),
        !now.topics().isEmpty(),
        Json.write(now),
        now.article().id());
    saveTopics(tx, now);
  }

  static StoredArticle read(Row row) throws SQLException {
    return new StoredArticle(
        row.number("event"),
        Json.read(row.text("body"), EnrichedArticle.class),
        row.instant("accepted_at"));
  }

  private static void saveTopics(Tx tx, EnrichedArticle enriched) {
    tx.run("DELETE FROM article_topic WHERE article_id = ?", enriched.article().id());
    for (TopicTag tag : enriched.topics()) {
      tx.run(
          "INSERT INTO article_topic (article_id, topic, certainty, score) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT (article_id, topic) DO NOTHING",
          enriched.article().id(),
          tag.topic(),
          tag.certainty().name().toLowerCase(Locale.ROOT),
          tag.score());
    }
  }
}
