package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How messages and attempts lie in their tables. */
final class MessageRows {
  /** Messages joined with what their alert says. */
  static final String SELECT =
      "SELECT message.*, alert.facts AS facts FROM message JOIN alert ON alert.id = message.alert_id ";

  private static final String WAITING = "state IN ('pending', 'failed')";

  private record Cancelled(String id, String alertId, Optional<String> carrier) {}

  private MessageRows() {}

  /**
   * Writes an alert's message to a destination; its place in line is the next of that rule and
   * destination.
   */
  static void insert(Tx tx, Alert alert, Destination destination, Course course, Instant now) {
    tx.run(
        """
        INSERT INTO message (id, sequence, alert_id, rule_id, destination_id, kind, state, attempts,
          next_attempt_at, claimed_until, created_at, gather, last_reply)
        VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM message
          WHERE rule_id = ? AND destination_id = ?), ?, ?, ?, ?, 'pending', 0, ?, 0, ?, ?, ?)
        """,
        Tokens.idOf("message", alert.id(), destination.id()),
        alert.facts().ruleId(),
        destination.id(),
        alert.id(),
        alert.facts().ruleId(),
        destination.id(),
        destination.kind().code(),
        course.delay().map(Course.Wait::until).orElse(now),
        now,
        course.delay().map(wait -> wait.with().code()),
        course.delay().map(Course.Wait::why));
  }

  /** Withdraws waiting messages that meet a condition. */
  static void cancel(Tx tx, String condition, String why, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = why;
    System.arraycopy(values, 0, all, 1, values.length);
    List<Cancelled> cancelled =
        tx.list(
            "UPDATE message SET state = 'cancelled', last_reply = ?, claimed_until = 0 WHERE "
                + WAITING
                + " AND "
                + condition
                + " RETURNING id, alert_id, bundle_id",
            row ->
                new Cancelled(row.text("id"), row.text("alert_id"), row.optionalText("bundle_id")),
            all);
    cancelled.forEach(one -> GatheringRows.leave(tx, one.id()));
    cancelled.forEach(
        one ->
            one.carrier().ifPresent(carrier -> GatheringRows.leaveOut(tx, carrier, one.alertId())));
    cancelled.forEach(one -> suppressIfNoneLeft(tx, one.alertId(), why));
  }

  private static void suppressIfNoneLeft(Tx tx, String alertId, String why) {
    tx.run(
        "UPDATE ledger SET state = 'suppressed', reason = ? WHERE alert_id = ? AND state = 'told'"
            + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.alert_id = ledger.alert_id"
            + " AND m.state <> 'cancelled')",
        why,
        alertId);
  }

  static Message message(Row row) throws SQLException {
    return new Message(
        row.text("id"),
        row.number("sequence"),
        row.text("alert_id"),
        row.text("rule_id"),
        row.text("destination_id"),
        DestinationKind.of(row.text("kind")),
        MessageState.of(row.text("state")),
        row.count("attempts"),
        row.instant("next_attempt_at"),
        row.optionalText("last_reply"),
        row.instant("created_at"),
        row.optionalInstant("sent_at"),
        Json.read(row.text("facts"), AlertFacts.class),
        row.optionalText("bundle").map(bundle -> Json.read(bundle, Bundle.class)));
  }
}
