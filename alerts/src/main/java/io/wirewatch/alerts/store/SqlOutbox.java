package io.wirewatch.alerts.store;

import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Outbox} in SQL. */
final class SqlOutbox implements Outbox {
  private static final String DUE =
      " m.state IN ('pending', 'failed') AND m.next_attempt_at <= ? AND m.claimed_until <= ? ";

  private final Database database;

  SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<String> dueDestinations(Instant now) {
    return database.read(
        tx ->
            tx.list(
                "SELECT m.destination_id AS destination, MIN(m.next_attempt_at) AS due FROM message m"
                    + " JOIN destination d ON d.id = m.destination_id AND d.disabled_reason IS NULL"
                    + " WHERE"
                    + DUE
                    + "GROUP BY m.destination_id ORDER BY 2, 1",
                row -> row.text("destination"),
                now,
                now));
  }

  @Override
  public Optional<Message> claim(String destinationId, Instant now, Duration lease) {
    return database.write(
        tx ->
            tx.first(
                    "UPDATE message SET claimed_until = ? WHERE claimed_until <= ? AND id ="
                        + " (SELECT m.id FROM message m JOIN destination d ON d.id = m.destination_id"
                        + " AND d.disabled_reason IS NULL WHERE m.destination_id = ? AND"
                        + DUE
                        + "ORDER BY m.next_attempt_at, m.sequence, m.id LIMIT 1) RETURNING id",
                    row -> row.text("id"),
                    now.plus(lease),
                    now,
                    destinationId,
                    now,
                    now)
                .flatMap(
                    id ->
                        tx.first(
                            MessageRows.SELECT + "WHERE message.id = ?",
                            MessageRows::message,
                            id)));
  }

  @Override
  public void record(Message message, Instant startedAt, Duration took, AttemptResult result) {
    database.write(
        tx -> {
          insertAttempt(tx, message, startedAt, took, result);
          boolean sent = result.state() == MessageState.SENT;
          tx.run(
              "UPDATE message SET state = ?, attempts = ?, next_attempt_at = ?, claimed_until = 0,"
                  + " last_reply = ?, sent_at = ? WHERE id = ? AND state <> 'cancelled'",
              result.state().code(),
              message.attempts() + 1,
              result.nextAttemptAt(),
              result.reply(),
              sent ? Optional.of(startedAt.plus(took)) : Optional.empty(),
              message.id());
          noteDestination(tx, message.destinationId(), startedAt, result);
          if (result.state() == MessageState.GIVEN_UP) {
            LedgerRows.failIfNoneLeft(tx, message.alertId(), result.reply());
          }
          return true;
        });
  }

  @Override
  public void dropClaims() {
    database.write(tx -> tx.run("UPDATE message SET claimed_until = 0 WHERE claimed_until > 0"));
  }

  @Override
  public Map<DestinationKind, Instant> oldestWaiting() {
    Map<DestinationKind, Instant> oldest = new EnumMap<>(DestinationKind.class);
    database
        .read(
            tx ->
                tx.list(
                    "SELECT kind, MIN(created_at) AS oldest FROM message"
                        + " WHERE state IN ('pending', 'failed') GROUP BY kind",
                    row -> Map.entry(DestinationKind.of(row.text("kind")), row.instant("oldest"))))
        .forEach(entry -> oldest.put(entry.getKey(), entry.getValue()));
    return oldest;
  }

  @Override
  public List<Destination> failing() {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM destination WHERE failing_since IS NOT NULL OR disabled_reason IS NOT NULL"
                    + " ORDER BY name, id",
                SqlDestinations::destination));
  }

  private static void insertAttempt(
      Tx tx, Message message, Instant startedAt, Duration took, AttemptResult result) {
    tx.run(
        """
        INSERT INTO attempt (message_id, number, at, took_millis, sent, reason, reply)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM attempt WHERE message_id = ?), ?, ?, ?, ?, ?)
        """,
        message.id(),
        message.id(),
        startedAt,
        took.toMillis(),
        result.state() == MessageState.SENT,
        result.reason().map(FailureReason::code),
        result.reply());
  }

  private static void noteDestination(Tx tx, String destination, Instant at, AttemptResult result) {
    if (result.state() == MessageState.SENT) {
      tx.run(
          "UPDATE destination SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL",
          destination);
      return;
    }
    tx.run(
        "UPDATE destination SET failing_since = COALESCE(failing_since, ?),"
            + " disabled_reason = COALESCE(disabled_reason, ?) WHERE id = ?",
        at,
        result.disable(),
        destination);
  }
}
