package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** {@link Confirmations} in SQL. */
final class SqlConfirmations implements Confirmations {
  private static final String BY_TOKEN = " WHERE confirm_hash = ? AND confirm_until > ?";

  private final Database database;
  private final Tokens tokens;
  private final DestinationRows rows;

  SqlConfirmations(Database database, Tokens tokens, DestinationRows rows) {
    this.database = database;
    this.tokens = tokens;
    this.rows = rows;
  }

  @Override
  public String makeToken(String destinationId, Instant until) {
    String token = tokens.secret();
    database.write(
        tx ->
            tx.run(
                "UPDATE destination SET confirm_hash = ?, confirm_until = ? WHERE id = ?",
                Tokens.hash(token),
                until,
                destinationId));
    return token;
  }

  @Override
  public Optional<Destination> find(String token, Instant now) {
    return database.read(
        tx ->
            tx.first(
                "SELECT * FROM destination" + BY_TOKEN,
                rows::destination,
                Tokens.hash(token),
                now));
  }

  @Override
  public Optional<Destination> confirm(String token, Instant now) {
    database.write(
        tx ->
            tx.run(
                "UPDATE destination SET confirmed_at = COALESCE(confirmed_at, ?)" + BY_TOKEN,
                now,
                Tokens.hash(token),
                now));
    return find(token, now);
  }

  @Override
  public void accept(String destinationId, Instant now) {
    database.write(
        tx ->
            tx.run(
                "UPDATE destination SET confirmed_at = COALESCE(confirmed_at, ?) WHERE id = ?",
                now,
                destinationId));
  }
}
