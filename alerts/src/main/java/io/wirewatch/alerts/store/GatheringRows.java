package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages that wait to go in one with others. Each stays in its table with what it waits for; when
 * that is over, one message is written that carries them, in the same transaction. So none is ever
 * carried twice or forgotten, whenever the process dies.
 */
final class GatheringRows {
  private static final Duration LIMIT_FOR = Duration.ofHours(1);
  private static final String GATHERING =
      " gather IS NOT NULL AND bundle_id IS NULL AND state IN ('pending', 'failed') ";

  /** What waits for a paused rule waits on, until the rule is resumed. */
  private static final String DUE =
      GATHERING
          + "AND next_attempt_at <= ? AND NOT EXISTS (SELECT 1 FROM rule"
          + " WHERE rule.id = message.rule_id AND rule.state = 'paused') ";

  private record Group(String destinationId, String rule, Gathering with) {}

  private record Waiting(String id, String alertId, AlertFacts facts, Instant madeAt) {}

  private GatheringRows() {}

  /** What a rule sent to a destination lately. */
  static Traffic traffic(Tx tx, Rule rule, String destinationId, Instant now) {
    String lane = " FROM message WHERE rule_id = ? AND destination_id = ? ";
    Optional<Instant> full =
        tx.first(
            "SELECT created_at"
                + lane
                + "AND created_at > ? AND gather IS NULL ORDER BY created_at DESC LIMIT 1 OFFSET "
                + (rule.tell().hourlyLimit() - 1),
            row -> row.instant("created_at").plus(LIMIT_FOR),
            rule.id(),
            destinationId,
            now.minus(LIMIT_FOR));
    Optional<Instant> gathering =
        tx.first(
                "SELECT MIN(next_attempt_at) AS at"
                    + lane
                    + "AND gather = 'bundle' AND"
                    + GATHERING,
                row -> row.optionalInstant("at"),
                rule.id(),
                destinationId)
            .flatMap(at -> at);
    Optional<Instant> digest =
        tx.first(
                "SELECT MAX(next_attempt_at) AS at"
                    + lane
                    + "AND gather IN ('daily', 'weekly') AND bundle_id IS NOT NULL",
                row -> row.optionalInstant("at"),
                rule.id(),
                destinationId)
            .flatMap(at -> at);
    return new Traffic(full, gathering, digest);
  }

  static boolean isAnyDue(Tx tx, Instant now) {
    return tx.first("SELECT id FROM message WHERE" + DUE + "LIMIT 1", row -> row.text("id"), now)
        .isPresent();
  }

  /** Sends on their way all gatherings that are due; says how many messages came of it. */
  static int send(Tx tx, Instant now) {
    tx.take("event", 0);
    List<Group> due =
        tx.list(
            "SELECT DISTINCT destination_id, gather,"
                + " CASE WHEN gather = 'bundle' THEN rule_id ELSE '' END AS rule FROM message WHERE"
                + DUE
                + "ORDER BY 1, 2, 3",
            row ->
                new Group(
                    row.text("destination_id"), row.text("rule"), Gathering.of(row.text("gather"))),
            now);
    due.forEach(group -> send(tx, group, now));
    return due.size();
  }

  private static void send(Tx tx, Group group, Instant now) {
    List<Waiting> waiting =
        tx.list(
            "SELECT message.id AS id, alert_id, facts, made_at FROM message"
                + " JOIN alert ON alert.id = message.alert_id WHERE"
                + DUE
                + "AND destination_id = ? AND gather = ?"
                + " AND (? = '' OR message.rule_id = ?) ORDER BY alert.event, message.id",
            row ->
                new Waiting(
                    row.text("id"),
                    row.text("alert_id"),
                    Json.read(row.text("facts"), AlertFacts.class),
                    row.instant("made_at")),
            now,
            group.destinationId(),
            group.with().code(),
            group.rule(),
            group.rule());
    if (waiting.size() == 1 && group.with() == Gathering.BUNDLE) {
      tx.run(
          "UPDATE message SET gather = NULL, next_attempt_at = ?, created_at = ? WHERE id = ?",
          now,
          now,
          waiting.get(0).id());
      return;
    }
    carry(tx, group, waiting, now);
  }

  private static void carry(Tx tx, Group group, List<Waiting> waiting, Instant now) {
    Bundle bundle =
        new Bundle(
            group.with(),
            waiting.get(0).madeAt(),
            now,
            waiting.stream().map(one -> new Bundle.Part(one.alertId(), one.facts())).toList());
    String id = Tokens.idOf("bundle", group.destinationId(), waiting.get(0).id(), now.toString());
    tx.run(
        """
        INSERT INTO message (id, sequence, alert_id, rule_id, destination_id, kind, state, attempts,
          next_attempt_at, claimed_until, created_at, bundle)
        SELECT ?, (SELECT MAX(sequence) + 1 FROM message other WHERE other.rule_id = message.rule_id
          AND other.destination_id = message.destination_id), alert_id, rule_id, destination_id, kind,
          'pending', 0, ?, 0, ?, ? FROM message WHERE id = ?
        """,
        id,
        now,
        now,
        Json.write(bundle),
        waiting.get(0).id());
    waiting.forEach(one -> tx.run("UPDATE message SET bundle_id = ? WHERE id = ?", id, one.id()));
  }

  /** What a message carried ends as the message does. */
  static void follow(Tx tx, String messageId, AttemptResult result, Optional<Instant> sentAt) {
    List<String> alerts =
        tx.list(
            "UPDATE message SET state = ?, last_reply = ?, sent_at = ?"
                + " WHERE bundle_id = ? AND state <> 'cancelled' RETURNING alert_id",
            row -> row.text("alert_id"),
            result.state().code(),
            result.reply(),
            sentAt,
            messageId);
    if (result.state() == MessageState.GIVEN_UP) {
      alerts.forEach(alert -> LedgerRows.failIfNoneLeft(tx, alert, result.reply()));
    }
  }

  /** What a message carried waits again, as it does. */
  static void again(Tx tx, String messageId) {
    tx.list(
            "UPDATE message SET state = 'pending' WHERE bundle_id = ? AND state <> 'cancelled'"
                + " RETURNING alert_id",
            row -> row.text("alert_id"),
            messageId)
        .forEach(alert -> LedgerRows.tellAgain(tx, alert));
  }

  /**
   * Takes an alert that was withdrawn out of the message that carries it, if that still waits: its
   * id stays, so that whoever got it already drops it as a repeat.
   */
  static void leaveOut(Tx tx, String carrierId, String alertId) {
    tx.first(
            "SELECT bundle FROM message WHERE id = ? AND state IN ('pending', 'failed')",
            row -> Json.read(row.text("bundle"), Bundle.class),
            carrierId)
        .ifPresent(
            bundle ->
                tx.run(
                    "UPDATE message SET bundle = ? WHERE id = ?",
                    Json.write(bundle.without(alertId)),
                    carrierId));
  }

  /** Lets what a withdrawn message carried, and what is not itself withdrawn, gather anew. */
  static void leave(Tx tx, String messageId) {
    tx.run(
        "UPDATE message SET bundle_id = NULL WHERE bundle_id = ? AND state IN ('pending', 'failed')",
        messageId);
  }
}
