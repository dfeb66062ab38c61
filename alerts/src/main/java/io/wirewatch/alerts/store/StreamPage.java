package io.wirewatch.alerts.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects one page of stories: walks articles newest first and takes each story at its newest
 * passing article.
 */
final class StreamPage {
  private static final int STEP = 100;
  private static final int MOST_LOOKED_AT = 5_000;
  private static final int MOST_OF_A_STORY = 200;
  private static final Comparator<StoredArticle> NEWEST_FIRST =
      Comparator.comparing((StoredArticle stored) -> stored.enriched().article().firstSeenAt())
          .thenComparing(stored -> stored.enriched().article().id())
          .reversed();

  private final Tx tx;
  private final StreamFilter filter;
  private final FilterCheck check;
  private final int limit;
  private final List<StoryRow> rows = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  StreamPage(Tx tx, StreamFilter filter, int limit) {
    this.tx = tx;
    this.filter = filter;
    this.check = new FilterCheck(filter);
    this.limit = limit;
  }

  /**
   * Up to the limit of stories after the cursor; a page may be short when words are rare, and still
   * have a next.
   */
  Page<StoryRow> after(Cursor start) {
    Cursor cursor = start;
    for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += STEP) {
      List<StoredArticle> step = step(cursor);
      for (StoredArticle article : step) {
        if (rows.size() == limit) {
          return new Page<>(rows, Optional.of(cursor.text()));
        }
        take(article);
        cursor = cursorOf(article);
      }
      if (step.size() < STEP) {
        return new Page<>(rows, Optional.empty());
      }
    }
    return new Page<>(rows, Optional.of(cursor.text()));
  }

  private List<StoredArticle> step(Cursor cursor) {
    StreamWhere where =
        new StreamWhere(filter).add("(first_seen_at, id) < (?, ?)", cursor.at(), cursor.id());
    return tx.list(
        "SELECT event, body, accepted_at FROM article "
            + where.sql()
            + " ORDER BY first_seen_at DESC, id DESC LIMIT ?",
        ArticleRows::read,
        where.values(STEP));
  }

  private void take(StoredArticle article) {
    String story = article.enriched().storyId();
    if (!check.test(article) || !seen.add(story)) {
      return;
    }
    List<StoredArticle> all = new ArrayList<>(newestOf(story));
    all.sort(NEWEST_FIRST);
    boolean isNewest =
        all.stream().filter(check).findFirst().map(first -> isSame(first, article)).orElse(true);
    if (isNewest) {
      all.removeIf(other -> isSame(other, article));
      rows.add(new StoryRow(story, article, all));
    }
  }

  private List<StoredArticle> newestOf(String story) {
    return tx.list(
        "SELECT event, body, accepted_at FROM article WHERE story_id = ?"
            + " ORDER BY first_seen_at DESC LIMIT ?",
        ArticleRows::read,
        story,
        MOST_OF_A_STORY);
  }

  private static boolean isSame(StoredArticle one, StoredArticle other) {
    return one.enriched().article().id().equals(other.enriched().article().id());
  }

  private static Cursor cursorOf(StoredArticle article) {
    return new Cursor(
        article.enriched().article().firstSeenAt().toEpochMilli(),
        article.enriched().article().id());
  }
}
