package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@link Batch} in SQL. It takes the event counter before it reads anything, so that batches of
 * several instances run one after the other and none overlooks an alert the other is just making.
 */
final class SqlBatch implements Batch {
  private final Tx tx;

  SqlBatch(Tx tx) {
    this.tx = tx;
    tx.take("event", 0);
  }

  @Override
  public EnrichedArticle placed(EnrichedArticle enriched) {
    return MergedStories.placed(tx, enriched);
  }

  @Override
  public void saveArticle(EnrichedArticle enriched, Instant now) {
    ArticleRows.save(tx, enriched, tx.take("event", 1), now);
  }

  @Override
  public void retagArticle(EnrichedArticle retagged) {
    ArticleRows.retag(tx, retagged);
  }

  @Override
  public List<StoredArticle> story(String storyId) {
    return tx.list(
        "SELECT event, body, accepted_at FROM article WHERE story_id = ?"
            + " ORDER BY first_seen_at, id LIMIT 200",
        ArticleRows::read,
        storyId);
  }

  @Override
  public boolean isDecided(String ruleId, String articleId, int revision) {
    return tx.number(
            "SELECT COUNT(*) AS n FROM ledger WHERE rule_id = ? AND article_id = ? AND revision = ?",
            ruleId,
            articleId,
            revision)
        > 0;
  }

  @Override
  public Optional<Telling> lastTelling(String ruleId, String storyId) {
    return tx.first(
        "SELECT id, made_at, facts FROM alert WHERE rule_id = ? AND story_id = ?"
            + " ORDER BY made_at DESC LIMIT 1",
        row ->
            new Telling(
                row.text("id"),
                row.instant("made_at"),
                Json.read(row.text("facts"), AlertFacts.class).outlets()),
        ruleId,
        storyId);
  }

  @Override
  public Optional<String> alertOfArticle(String ruleId, String articleId) {
    return tx.first(
        "SELECT alert_id FROM ledger WHERE rule_id = ? AND article_id = ? AND alert_id IS NOT NULL"
            + " ORDER BY revision DESC LIMIT 1",
        row -> row.text("alert_id"),
        ruleId,
        articleId);
  }

  @Override
  public Optional<Alert> alert(String alertId) {
    return LedgerRows.alerts(tx, "WHERE id = ?", alertId).stream().findFirst();
  }

  @Override
  public List<String> toldDestinations(String alertId) {
    return tx.list(
        "SELECT DISTINCT destination_id FROM message WHERE alert_id = ?"
            + " AND state IN ('pending', 'failed', 'sent')",
        row -> row.text("destination_id"),
        alertId);
  }

  @Override
  public Optional<Recipient> recipient(String destinationId) {
    return SqlDestinations.find(tx, destinationId)
        .map(destination -> new Recipient(destination, PersonRows.find(tx, destination.owner())));
  }

  @Override
  public Traffic traffic(Rule rule, String destinationId, Instant now) {
    return GatheringRows.traffic(tx, rule, destinationId, now);
  }

  @Override
  public void enter(LedgerEntry entry) {
    if (entry.state() == LedgerState.TOLD || entry.state() == LedgerState.HELD) {
      throw new IllegalArgumentException(entry.state().code() + " is entered with its facts");
    }
    tx.take("match", 1);
    LedgerRows.insert(tx, entry, Optional.empty());
  }

  @Override
  public void hold(LedgerEntry entry, AlertFacts facts) {
    tx.take("match", 1);
    LedgerRows.insert(tx, entry, Optional.of(facts));
  }

  @Override
  public Alert tellBy(LedgerEntry entry, AlertFacts facts, List<Course> courses) {
    tx.take("match", 1);
    Alert alert = makeAlert(entry, facts, courses);
    LedgerRows.insert(tx, told(entry, alert), Optional.empty());
    return alert;
  }

  @Override
  public void settle(LedgerEntry entry) {
    LedgerRows.settle(tx, entry);
  }

  @Override
  public Alert settleByTellingBy(LedgerEntry entry, AlertFacts facts, List<Course> courses) {
    Alert alert = makeAlert(entry, facts, courses);
    LedgerRows.settle(tx, told(entry, alert));
    return alert;
  }

  @Override
  public boolean moveOffset(String channel, int partition, OptionalLong known, long next) {
    if (known.isEmpty()) {
      return tx.run(
              "INSERT INTO inbox_offset (channel, shard, next_offset) VALUES (?, ?, ?)"
                  + " ON CONFLICT (channel, shard) DO NOTHING",
              channel,
              partition,
              next)
          == 1;
    }
    return tx.run(
            "UPDATE inbox_offset SET next_offset = ? WHERE channel = ? AND shard = ? AND next_offset = ?",
            next,
            channel,
            partition,
            known.getAsLong())
        == 1;
  }

  private Alert makeAlert(LedgerEntry entry, AlertFacts facts, List<Course> courses) {
    String id =
        Tokens.idOf(
            "alert",
            facts.ruleId(),
            facts.storyId(),
            facts.articleId(),
            Integer.toString(facts.revision()));
    Alert alert = new Alert(tx.take("event", 1), id, entry.matchedAt(), facts);
    LedgerRows.insertAlert(tx, alert);
    Set<String> written = new HashSet<>();
    for (Course course : courses) {
      if (written.add(course.destinationId())) {
        SqlDestinations.find(tx, course.destinationId())
            .ifPresent(to -> MessageRows.insert(tx, alert, to, course, entry.matchedAt()));
      }
    }
    return alert;
  }

  private static LedgerEntry told(LedgerEntry entry, Alert alert) {
    return new LedgerEntry(
        entry.ruleId(),
        entry.ruleVersion(),
        entry.articleId(),
        entry.revision(),
        entry.storyId(),
        entry.matchedAt(),
        LedgerState.TOLD,
        entry.reason(),
        Optional.empty(),
        Optional.of(alert.id()));
  }
}
