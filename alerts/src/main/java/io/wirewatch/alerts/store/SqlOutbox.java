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
      " m.state IN ('pending', 'failed') AND m.gather IS NULL AND m.next_attempt_at <= ? AND m.claimed_until <= ? ";

  private static final String OPEN =
      " JOIN destination d ON d.id = m.destination_id AND d.disabled_reason IS NULL"
          + " AND d.confirmed_at IS NOT NULL ";

  private final Database database;
  private final DestinationRows rows;

  SqlOutbox(Database database, DestinationRows rows) {
    this.database = database;
    this.rows = rows;
  }

  @Override
  public List<String> dueDestinations(Instant now) {
    return database.read(
        tx ->
            tx.list(
                "SELECT m.destination_id AS destination, MIN(m.next_attempt_at) AS due FROM message m"
                    + OPEN
                    + "WHERE"
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
                        + " (SELECT m.id FROM message m"
                        + OPEN
                        + "WHERE m.destination_id = ? AND"
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
          if (message.bundle().isPresent()) {
            GatheringRows.follow(
                tx,
                message.id(),
                result,
                sent ? Optional.of(startedAt.plus(took)) : Optional.empty());
          }
          noteDestination(tx, message.destinationId(), startedAt, result);
          if (result.state() == MessageState.GIVEN_UP) {
            LedgerRows.failIfNoneLeft(tx, message.alertId(), result.reply());
          }
          return true;
        });
  }

  @Override
  public Optional<Instant> nthAttemptSince(String destinationId, int nth, Instant since) {
    return database.read(
        tx ->
            tx.first(
                "SELECT at FROM attempt WHERE destination_id = ? AND at > ?"
                    + " ORDER BY at DESC LIMIT 1 OFFSET "
                    + (nth - 1),
                row -> row.instant("at"),
                destinationId,
                since));
  }

  @Override
  public int postpone(String destinationId, Instant until, String why, Instant now) {
    return database.write(
        tx ->
            tx.run(
                "UPDATE message SET next_attempt_at = ?, last_reply = ? WHERE destination_id = ?"
                    + " AND state IN ('pending', 'failed') AND gather IS NULL AND next_attempt_at <= ?"
                    + " AND claimed_until <= ?",
                until,
                why,
                destinationId,
                now,
                now));
  }

  @Override
  public boolean claimNotice(String destinationId, String notice) {
    return database.write(
            tx ->
                tx.run(
                    "UPDATE destination SET noticed = ? WHERE id = ?"
                        + " AND COALESCE(noticed, '') <> ?",
                    notice,
                    destinationId,
                    notice))
        == 1;
  }

  @Override
  public void dropNotice(String destinationId) {
    database.write(
        tx -> tx.run("UPDATE destination SET noticed = NULL WHERE id = ?", destinationId));
  }

  @Override
  public Trouble trouble(String destinationId, Instant since) {
    return database.read(
        tx ->
            new Trouble(
                tx.number(
                    "SELECT COUNT(*) AS n FROM attempt WHERE destination_id = ? AND sent = 0 AND at >= ?",
                    destinationId,
                    since),
                tx.number(
                    "SELECT COUNT(*) AS n FROM message WHERE destination_id = ?"
                        + " AND state IN ('pending', 'failed')",
                    destinationId),
                tx.first(
                        "SELECT reply FROM attempt WHERE destination_id = ? AND sent = 0"
                            + " ORDER BY at DESC LIMIT 1",
                        row -> row.text("reply"),
                        destinationId)
                    .orElse("")));
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
                    "SELECT m.kind AS kind, MIN(m.created_at) AS oldest FROM message m"
                        + OPEN
                        + "WHERE m.state IN ('pending', 'failed') AND m.gather IS NULL GROUP BY m.kind",
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
                rows::destination));
  }

  private static void insertAttempt(
      Tx tx, Message message, Instant startedAt, Duration took, AttemptResult result) {
    tx.run(
        """
        INSERT INTO attempt (message_id, number, destination_id, at, took_millis, sent, reason, reply)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM attempt WHERE message_id = ?), ?, ?, ?, ?, ?, ?)
        """,
        message.id(),
        message.id(),
        message.destinationId(),
        startedAt,
        took.toMillis(),
        result.state() == MessageState.SENT,
        result.reason().map(FailureReason::code),
        result.reply());
  }

  private static void noteDestination(Tx tx, String destination, Instant at, AttemptResult result) {
    if (result.state() == MessageState.SENT) {
      tx.run(
          "UPDATE destination SET failing_since = NULL, noticed = NULL"
              + " WHERE id = ? AND failing_since IS NOT NULL",
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
