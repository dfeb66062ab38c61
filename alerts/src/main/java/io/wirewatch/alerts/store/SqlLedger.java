package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Ledger} in SQL. */
final class SqlLedger implements Ledger {
  private static final int MOST = 1_000;

  private final Database database;

  SqlLedger(Database database) {
    this.database = database;
  }

  @Override
  public List<LedgerEntry> ofArticle(String articleId) {
    return entries("article_id = ?", MOST, articleId);
  }

  @Override
  public List<LedgerEntry> ofStory(String storyId) {
    return entries("story_id = ?", MOST, storyId);
  }

  @Override
  public List<LedgerEntry> ofRule(String ruleId, int limit) {
    return entries("rule_id = ?", limit, ruleId);
  }

  @Override
  public Optional<Alert> alert(String alertId) {
    return alerts("WHERE id = ?", alertId).stream().findFirst();
  }

  @Override
  public List<Alert> alertsOfStory(String storyId) {
    return alerts("WHERE story_id = ? ORDER BY event DESC LIMIT ?", storyId, MOST);
  }

  @Override
  public List<Alert> newestAlerts(Optional<String> ruleId, int limit) {
    return ruleId.isPresent()
        ? alerts("WHERE rule_id = ? ORDER BY event DESC LIMIT ?", ruleId.get(), limit)
        : alerts("ORDER BY event DESC LIMIT ?", limit);
  }

  @Override
  public long alertsSince(String ruleId, Instant since) {
    return database.read(
        tx ->
            tx.number(
                "SELECT COUNT(*) AS n FROM alert WHERE rule_id = ? AND made_at >= ?",
                ruleId,
                since));
  }

  @Override
  public Optional<Instant> lastAlertAt(String ruleId) {
    return database
        .read(
            tx ->
                tx.first(
                    "SELECT MAX(made_at) AS last_at FROM alert WHERE rule_id = ?",
                    row -> row.optionalInstant("last_at"),
                    ruleId))
        .flatMap(last -> last);
  }

  @Override
  public List<Alert> alertsAfter(long sequence, int limit) {
    return alerts("WHERE event > ? ORDER BY event LIMIT ?", sequence, limit);
  }

  @Override
  public long lastSequence() {
    return database.read(tx -> tx.number("SELECT value AS n FROM counter WHERE name = 'event'"));
  }

  @Override
  public LedgerSum sum() {
    return database.read(
        tx -> {
          Map<LedgerState, Long> byState = new EnumMap<>(LedgerState.class);
          tx.list(
                  "SELECT state, COUNT(*) AS n FROM ledger GROUP BY state",
                  row -> Map.entry(LedgerState.of(row.text("state")), row.number("n")))
              .forEach(entry -> byState.put(entry.getKey(), entry.getValue()));
          long matches = tx.number("SELECT value AS n FROM counter WHERE name = 'match'");
          return new LedgerSum(matches, byState);
        });
  }

  private List<LedgerEntry> entries(String condition, int limit, String value) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM ledger WHERE "
                    + condition
                    + " ORDER BY matched_at DESC, revision DESC, rule_id LIMIT ?",
                LedgerRows::entry,
                value,
                limit));
  }

  private List<Alert> alerts(String condition, Object... values) {
    return database.read(tx -> LedgerRows.alerts(tx, condition, values));
  }
}
