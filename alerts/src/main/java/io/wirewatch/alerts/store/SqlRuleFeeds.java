package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link RuleFeeds} in SQL. */
final class SqlRuleFeeds implements RuleFeeds {
  private final Database database;
  private final Tokens tokens;

  SqlRuleFeeds(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public String make(String ruleId, Instant now) {
    String token = tokens.secret();
    database.write(
        tx ->
            tx.run(
                "INSERT INTO rule_feed (rule_id, token_hash, made_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT (rule_id) DO UPDATE SET token_hash = excluded.token_hash,"
                    + " made_at = excluded.made_at",
                ruleId,
                Tokens.hash(token),
                now));
    return token;
  }

  @Override
  public boolean end(String ruleId) {
    return database.write(tx -> tx.run("DELETE FROM rule_feed WHERE rule_id = ?", ruleId)) > 0;
  }

  @Override
  public Optional<String> ruleOf(String token) {
    return database.read(
        tx ->
            tx.first(
                "SELECT rule_id FROM rule_feed WHERE token_hash = ?",
                row -> row.text("rule_id"),
                Tokens.hash(token)));
  }

  @Override
  public Optional<Instant> madeAt(String ruleId) {
    return database.read(
        tx ->
            tx.first(
                "SELECT made_at FROM rule_feed WHERE rule_id = ?",
                row -> row.instant("made_at"),
                ruleId));
  }

  @Override
  public List<Alert> alerts(String ruleId, int limit) {
    return database.read(
        tx ->
            LedgerRows.alerts(
                tx, "WHERE rule_id = ? ORDER BY made_at DESC, event DESC LIMIT ?", ruleId, limit));
  }
}
