package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@link Calls} in SQL. */
final class SqlCalls implements Calls {
  private static final int KEPT = 50;

  private final Database database;
  private final DestinationRows rows;

  SqlCalls(Database database, DestinationRows rows) {
    this.database = database;
    this.rows = rows;
  }

  @Override
  public void record(Destination destination, Trial trial) {
    database.write(
        tx -> {
          tx.run(
              "INSERT INTO trial (id, destination_id, address_key, purpose, at, took_millis, accepted,"
                  + " reply, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              trial.id(),
              destination.id(),
              rows.mark(destination.kind(), destination.address()),
              trial.purpose().code(),
              trial.at(),
              trial.took().toMillis(),
              trial.accepted(),
              trial.reply(),
              trial.body());
          return tx.run(
              "DELETE FROM trial WHERE destination_id = ? AND id NOT IN (SELECT id FROM trial"
                  + " WHERE destination_id = ? ORDER BY at DESC, id LIMIT ?)",
              destination.id(),
              destination.id(),
              KEPT);
        });
  }

  @Override
  public List<Trial> trials(String destinationId, int limit) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM trial WHERE destination_id = ? ORDER BY at DESC, id LIMIT ?",
                SqlCalls::trial,
                destinationId,
                limit));
  }

  @Override
  public List<Attempt> attempts(String destinationId, int limit) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM attempt WHERE destination_id = ? ORDER BY at DESC LIMIT ?",
                SqlMessages::attempt,
                destinationId,
                limit));
  }

  @Override
  public long countSince(Destination destination, Trial.Purpose purpose, Instant since) {
    return database.read(
        tx ->
            tx.number(
                "SELECT COUNT(*) AS n FROM trial WHERE address_key = ? AND purpose = ? AND at > ?",
                rows.mark(destination.kind(), destination.address()),
                purpose.code(),
                since));
  }

  @Override
  public long waiting(String destinationId) {
    return database.read(
        tx ->
            tx.number(
                "SELECT COUNT(*) AS n FROM message WHERE destination_id = ?"
                    + " AND state IN ('pending', 'failed')",
                destinationId));
  }

  private static Trial trial(Row row) throws SQLException {
    return new Trial(
        row.text("id"),
        Trial.Purpose.valueOf(row.text("purpose").toUpperCase(Locale.ROOT)),
        row.instant("at"),
        Duration.ofMillis(row.number("took_millis")),
        row.flag("accepted"),
        row.text("reply"),
        row.text("body"));
  }
}
