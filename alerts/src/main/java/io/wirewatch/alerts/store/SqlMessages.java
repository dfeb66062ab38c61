package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Messages} in SQL. */
final class SqlMessages implements Messages {
  private final Database database;

  SqlMessages(Database database) {
    this.database = database;
  }

  @Override
  public Page<Message> list(
      Optional<MessageState> state, Optional<String> ruleId, Optional<String> cursor, int limit) {
    Cursor start = cursor.map(Cursor::of).orElse(Cursor.START);
    List<Object> values = new ArrayList<>(List.of(start.at(), start.id()));
    StringBuilder where =
        new StringBuilder(
            "WHERE message.bundle_id IS NULL AND (message.created_at, message.id) < (?, ?)");
    state.ifPresent(
        wanted -> {
          where.append(" AND message.state = ?");
          values.add(wanted.code());
        });
    ruleId.ifPresent(
        wanted -> {
          where.append(" AND message.rule_id = ?");
          values.add(wanted);
        });
    values.add(limit + 1);
    String sql = where + " ORDER BY message.created_at DESC, message.id DESC LIMIT ?";
    return page(select(sql, values.toArray()), limit);
  }

  @Override
  public Optional<Message> find(String messageId) {
    return select("WHERE message.id = ?", messageId).stream().findFirst();
  }

  @Override
  public List<Message> ofAlert(String alertId) {
    return select("WHERE message.alert_id = ? ORDER BY message.id", alertId);
  }

  @Override
  public List<Attempt> attempts(String messageId) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM attempt WHERE message_id = ? ORDER BY number",
                SqlMessages::attempt,
                messageId));
  }

  @Override
  public Optional<String> firstOfThread(Message message) {
    return database
        .read(
            tx ->
                tx.first(
                    "SELECT COALESCE(message.bundle_id, message.id) AS id FROM message JOIN alert ON alert.id = message.alert_id"
                        + " WHERE alert.story_id = ? AND message.destination_id = ?"
                        + " ORDER BY alert.event, message.id LIMIT 1",
                    row -> row.text("id"),
                    message.facts().storyId(),
                    message.destinationId()))
        .filter(first -> !first.equals(message.id()));
  }

  @Override
  public Map<MessageState, Long> counts() {
    Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
    database
        .read(
            tx ->
                tx.list(
                    "SELECT state, COUNT(*) AS n FROM message WHERE bundle_id IS NULL GROUP BY state",
                    row -> Map.entry(MessageState.of(row.text("state")), row.number("n"))))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  @Override
  public boolean resend(String messageId, Instant now) {
    return database.write(
        tx -> {
          Optional<String> alert =
              tx.first(
                  "UPDATE message SET state = 'pending', next_attempt_at = ?"
                      + " WHERE id = ? AND gather IS NULL AND state <> 'cancelled' AND claimed_until <= ? RETURNING alert_id",
                  row -> row.text("alert_id"),
                  now,
                  messageId,
                  now);
          alert.ifPresent(id -> LedgerRows.tellAgain(tx, id));
          GatheringRows.again(tx, messageId);
          return alert.isPresent();
        });
  }

  private List<Message> select(String condition, Object... values) {
    return database.read(
        tx -> tx.list(MessageRows.SELECT + condition, MessageRows::message, values));
  }

  private static Page<Message> page(List<Message> found, int limit) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    Message last = found.get(limit - 1);
    return new Page<>(
        found.subList(0, limit),
        Optional.of(new Cursor(last.createdAt().toEpochMilli(), last.id()).text()));
  }

  static Attempt attempt(Row row) throws SQLException {
    return new Attempt(
        row.text("message_id"),
        row.count("number"),
        row.instant("at"),
        Duration.ofMillis(row.number("took_millis")),
        row.flag("sent"),
        row.optionalText("reason"),
        row.text("reply"));
  }
}
