package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** {@link Inbox} in SQL. */
final class SqlInbox implements Inbox {
  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public OptionalLong nextOffset(String channel, int partition) {
    Optional<Long> next =
        database.read(
            tx ->
                tx.first(
                    "SELECT next_offset FROM inbox_offset WHERE channel = ? AND shard = ?",
                    row -> row.number("next_offset"),
                    channel,
                    partition));
    return next.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  @Override
  public void inBatch(Consumer<Batch> work) {
    database.write(
        tx -> {
          work.accept(new SqlBatch(tx));
          return true;
        });
  }

  @Override
  public List<HeldMatch> dueHeld(Instant now, int limit) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM ledger WHERE state = 'held' AND held_until <= ?"
                    + " ORDER BY held_until, matched_at LIMIT ?",
                row ->
                    new HeldMatch(
                        LedgerRows.entry(row), Json.read(row.text("facts"), AlertFacts.class)),
                now,
                limit));
  }

  @Override
  public int sendGathered(Instant now) {
    boolean isAnyDue = database.read(tx -> GatheringRows.isAnyDue(tx, now));
    return isAnyDue ? database.write(tx -> GatheringRows.send(tx, now)) : 0;
  }

  @Override
  public void endPauses(Instant now) {
    List<String> due =
        database.read(
            tx ->
                tx.list(
                    "SELECT id FROM rule WHERE state = 'paused' AND paused_until <= ?",
                    row -> row.text("id"),
                    now));
    for (String rule : due) {
      database.write(
          tx -> {
            tx.run(
                "UPDATE rule SET state = 'on', paused_until = NULL"
                    + " WHERE id = ? AND state = 'paused' AND paused_until <= ?",
                rule,
                now);
            return tx.take("rules", 1);
          });
    }
  }
}
