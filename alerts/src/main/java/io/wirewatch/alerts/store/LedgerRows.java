package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How matches and alerts lie in their tables. */
final class LedgerRows {
  private LedgerRows() {}

  static void insert(Tx tx, LedgerEntry entry, Optional<AlertFacts> facts) {
    tx.run(
        """
        INSERT INTO ledger (rule_id, article_id, revision, rule_version, story_id, matched_at, state, reason,
          held_until, alert_id, facts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.ruleId(),
        entry.articleId(),
        entry.revision(),
        entry.ruleVersion(),
        entry.storyId(),
        entry.matchedAt(),
        entry.state().code(),
        entry.reason(),
        entry.heldUntil(),
        entry.alertId(),
        facts.map(Json::write));
  }

  /** Gives a held match its end. */
  static void settle(Tx tx, LedgerEntry entry) {
    tx.run(
        "UPDATE ledger SET state = ?, reason = ?, held_until = ?, alert_id = ?"
            + " WHERE rule_id = ? AND article_id = ? AND revision = ? AND state = 'held'",
        entry.state().code(),
        entry.reason(),
        entry.heldUntil(),
        entry.alertId(),
        entry.ruleId(),
        entry.articleId(),
        entry.revision());
  }

  static void insertAlert(Tx tx, Alert alert) {
    tx.run(
        "INSERT INTO alert (id, event, rule_id, story_id, article_id, made_at, facts)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        alert.id(),
        alert.sequence(),
        alert.facts().ruleId(),
        alert.facts().storyId(),
        alert.facts().articleId(),
        alert.madeAt(),
        Json.write(alert.facts()));
  }

  /** Lets the held matches of a rule be decided again now. */
  static void releaseHeld(Tx tx, String ruleId, Instant now) {
    tx.run(
        "UPDATE ledger SET held_until = ? WHERE state = 'held' AND rule_id = ? AND held_until > ?",
        now,
        ruleId,
        now);
  }

  /** Ends the held matches of a rule that is gone. */
  static void suppressHeld(Tx tx, String ruleId, String why) {
    tx.run(
        "UPDATE ledger SET state = 'suppressed', reason = ?, held_until = NULL"
            + " WHERE state = 'held' AND rule_id = ?",
        why,
        ruleId);
  }

  /** Marks the match behind an alert as failed once none of its messages can arrive any more. */
  static void failIfNoneLeft(Tx tx, String alertId, String why) {
    tx.run(
        "UPDATE ledger SET state = 'failed', reason = ? WHERE alert_id = ? AND state = 'told'"
            + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.alert_id = ledger.alert_id"
            + " AND m.state IN ('pending', 'failed', 'sent'))",
        why,
        alertId);
  }

  /** Marks a failed match as told again: somebody resent one of its messages. */
  static void tellAgain(Tx tx, String alertId) {
    tx.run(
        "UPDATE ledger SET state = 'told', reason = 'sent again by hand'"
            + " WHERE alert_id = ? AND state = 'failed'",
        alertId);
  }

  static LedgerEntry entry(Row row) throws SQLException {
    return new LedgerEntry(
        row.text("rule_id"),
        row.count("rule_version"),
        row.text("article_id"),
        row.count("revision"),
        row.text("story_id"),
        row.instant("matched_at"),
        LedgerState.of(row.text("state")),
        row.text("reason"),
        row.optionalInstant("held_until"),
        row.optionalText("alert_id"));
  }

  static Alert alert(Row row) throws SQLException {
    return new Alert(
        row.number("event"),
        row.text("id"),
        row.instant("made_at"),
        Json.read(row.text("facts"), AlertFacts.class));
  }

  static List<Alert> alerts(Tx tx, String condition, Object... values) {
    return tx.list(
        "SELECT id, event, made_at, facts FROM alert " + condition, LedgerRows::alert, values);
  }
}
