package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.EnrichedArticle;
import java.util.List;
import java.util.Optional;

/**
 * Stories that turned out to be another one. All that was kept under the old id moves to the new:
 * what was told of either is told of both.
 */
final class MergedStories {
  private MergedStories() {}

  /** Takes up the merges an article tells of, and gives it under the story it belongs to now. */
  static EnrichedArticle placed(Tx tx, EnrichedArticle enriched) {
    String story = current(tx, enriched.storyId()).orElse(enriched.storyId());
    for (String other : enriched.mergedStories().orElse(List.of())) {
      if (!other.equals(story) && !current(tx, other).equals(Optional.of(story))) {
        merge(tx, other, story);
      }
    }
    return story.equals(enriched.storyId()) ? enriched : enriched.movedTo(story);
  }

  /** The story that a merged one is part of now; empty for one that was never merged. */
  static Optional<String> current(Tx tx, String storyId) {
    return tx.first(
        "SELECT into_id FROM merged_story WHERE id = ?", row -> row.text("into_id"), storyId);
  }

  /** How many other stories turned out to be this one. */
  static int from(Tx tx, String storyId) {
    return tx.list("SELECT id FROM merged_story WHERE into_id = ?", row -> row.text("id"), storyId)
        .size();
  }

  private static void merge(Tx tx, String from, String into) {
    tx.run(
        "INSERT INTO merged_story (id, into_id) VALUES (?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET into_id = excluded.into_id",
        from,
        into);
    tx.run("UPDATE merged_story SET into_id = ? WHERE into_id = ?", into, from);
    tx.run("UPDATE alert SET story_id = ? WHERE story_id = ?", into, from);
    tx.run("UPDATE ledger SET story_id = ? WHERE story_id = ?", into, from);
    for (StoredArticle moved : articles(tx, from)) {
      EnrichedArticle enriched = moved.enriched().movedTo(into);
      tx.run(
          "UPDATE article SET story_id = ?, body = ? WHERE id = ?",
          into,
          Json.write(enriched),
          enriched.article().id());
    }
  }

  private static List<StoredArticle> articles(Tx tx, String storyId) {
    return tx.list(
        "SELECT event, body, accepted_at FROM article WHERE story_id = ?",
        ArticleRows::read,
        storyId);
  }
}
