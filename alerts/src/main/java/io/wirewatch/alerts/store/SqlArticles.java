package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@link Articles} in SQL. */
final class SqlArticles implements Articles {
  private static final String COLUMNS = "SELECT event, body, accepted_at FROM article ";
  private static final int STEP = 200;

  private final Database database;

  SqlArticles(Database database) {
    this.database = database;
  }

  @Override
  public Page<StoryRow> stream(StreamFilter filter, Optional<String> cursor, int limit) {
    Cursor start = cursor.map(Cursor::of).orElse(Cursor.START);
    return database.read(tx -> new StreamPage(tx, filter, limit).after(start));
  }

  @Override
  public Optional<StoredArticle> find(String articleId) {
    return database.read(tx -> tx.first(COLUMNS + "WHERE id = ?", ArticleRows::read, articleId));
  }

  @Override
  public List<StoredArticle> titled(String headline, int limit) {
    return database.read(
        tx ->
            tx.list(
                COLUMNS + "WHERE LOWER(title) = LOWER(?) ORDER BY first_seen_at DESC, id LIMIT ?",
                ArticleRows::read,
                headline,
                limit));
  }

  @Override
  public List<Sighting> sightings(Instant since) {
    return database.read(
        tx ->
            tx.list(
                "SELECT story_id, source_id, MAX(source_name) AS source_name,"
                    + " MIN(first_seen_at) AS first_at FROM article WHERE first_seen_at >= ?"
                    + " GROUP BY story_id, source_id",
                row ->
                    new Sighting(
                        row.text("story_id"),
                        row.text("source_id"),
                        row.text("source_name"),
                        row.instant("first_at")),
                since));
  }

  @Override
  public List<StoredArticle> story(String storyId) {
    return database.read(
        tx ->
            tx.list(
                COLUMNS + "WHERE story_id = ? ORDER BY first_seen_at, id LIMIT 500",
                ArticleRows::read,
                storyId));
  }

  @Override
  public Optional<String> mergedInto(String storyId) {
    return database.read(tx -> MergedStories.current(tx, storyId));
  }

  @Override
  public int mergedFrom(String storyId) {
    return database.read(tx -> MergedStories.from(tx, storyId));
  }

  @Override
  public void each(
      StreamFilter filter, Instant since, Instant until, Consumer<StoredArticle> taker) {
    FilterCheck check = new FilterCheck(filter);
    Cursor cursor = new Cursor(since.toEpochMilli(), "");
    List<StoredArticle> step = step(filter, cursor, until);
    while (!step.isEmpty()) {
      step.stream().filter(check).forEach(taker);
      StoredArticle last = step.get(step.size() - 1);
      cursor =
          new Cursor(
              last.enriched().article().firstSeenAt().toEpochMilli(),
              last.enriched().article().id());
      step = step(filter, cursor, until);
    }
  }

  @Override
  public List<StoredArticle> after(long sequence, int limit) {
    return database.read(
        tx ->
            tx.list(
                COLUMNS + "WHERE event > ? ORDER BY event LIMIT ?",
                ArticleRows::read,
                sequence,
                limit));
  }

  @Override
  public List<SourceCount> sources() {
    return database.read(
        tx ->
            tx.list(
                "SELECT source_id, MAX(source_name) AS source_name, COUNT(*) AS n,"
                    + " MAX(first_seen_at) AS last_at FROM article GROUP BY source_id ORDER BY 2",
                row ->
                    new SourceCount(
                        row.text("source_id"),
                        row.text("source_name"),
                        row.number("n"),
                        row.instant("last_at"))));
  }

  @Override
  public Optional<Instant> newestFirstSeenAt() {
    return database
        .read(
            tx ->
                tx.first(
                    "SELECT MAX(first_seen_at) AS last_at FROM article",
                    row -> row.optionalInstant("last_at")))
        .flatMap(last -> last);
  }

  @Override
  public long count() {
    return database.read(tx -> tx.number("SELECT COUNT(*) AS n FROM article"));
  }

  private List<StoredArticle> step(StreamFilter filter, Cursor cursor, Instant until) {
    StreamWhere where =
        new StreamWhere(filter)
            .add("(first_seen_at, id) > (?, ?)", cursor.at(), cursor.id())
            .add("first_seen_at < ?", until);
    return database.read(
        tx ->
            tx.list(
                COLUMNS + where.sql() + " ORDER BY first_seen_at, id LIMIT ?",
                ArticleRows::read,
                where.values(STEP)));
  }
}
