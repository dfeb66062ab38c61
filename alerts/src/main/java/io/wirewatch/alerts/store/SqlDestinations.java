package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Destinations} in SQL. */
final class SqlDestinations implements Destinations {
  private static final int SECRETS_KEPT = 2;

  private final Database database;
  private final Tokens tokens;

  SqlDestinations(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public List<Destination> all() {
    return database.read(
        tx -> tx.list("SELECT * FROM destination ORDER BY name, id", SqlDestinations::destination));
  }

  @Override
  public Optional<Destination> find(String destinationId) {
    return database.read(tx -> find(tx, destinationId));
  }

  @Override
  public Destination add(
      DestinationKind kind, String name, String owner, String address, Instant now) {
    List<String> secrets =
        kind == DestinationKind.WEBHOOK ? List.of(tokens.webhookSecret()) : List.of();
    return database
        .write(
            tx -> {
              tx.run(
                  """
                  INSERT INTO destination (id, kind, name, owner, address, secrets, created_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, owner, address) DO NOTHING
                  """,
                  tokens.id("d"),
                  kind.code(),
                  name,
                  owner,
                  address,
                  Json.write(secrets),
                  now);
              return tx.first(
                  "SELECT * FROM destination WHERE kind = ? AND owner = ? AND address = ?",
                  SqlDestinations::destination,
                  kind.code(),
                  owner,
                  address);
            })
        .orElseThrow();
  }

  @Override
  public Optional<String> rotateSecret(String destinationId) {
    String secret = tokens.webhookSecret();
    return database.write(
        tx ->
            find(tx, destinationId)
                .filter(destination -> destination.kind() == DestinationKind.WEBHOOK)
                .map(
                    destination -> {
                      List<String> secrets = new ArrayList<>(List.of(secret));
                      secrets.addAll(secrets(tx, destinationId));
                      tx.run(
                          "UPDATE destination SET secrets = ? WHERE id = ?",
                          Json.write(secrets.stream().limit(SECRETS_KEPT).toList()),
                          destinationId);
                      return secret;
                    }));
  }

  @Override
  public List<String> signingSecrets(String destinationId) {
    return database.read(tx -> secrets(tx, destinationId));
  }

  @Override
  public void disable(String destinationId, String reason) {
    database.write(
        tx ->
            tx.run(
                "UPDATE destination SET disabled_reason = ? WHERE id = ?", reason, destinationId));
  }

  @Override
  public void enable(String destinationId) {
    database.write(
        tx ->
            tx.run(
                "UPDATE destination SET disabled_reason = NULL, failing_since = NULL WHERE id = ?",
                destinationId));
  }

  @Override
  public boolean delete(String destinationId, Instant now) {
    return database.write(
        tx -> {
          boolean deleted = tx.run("DELETE FROM destination WHERE id = ?", destinationId) > 0;
          if (deleted) {
            MessageRows.cancel(
                tx, "destination_id = ?", "the destination was deleted", destinationId);
          }
          return deleted;
        });
  }

  static Optional<Destination> find(Tx tx, String destinationId) {
    return tx.first(
        "SELECT * FROM destination WHERE id = ?", SqlDestinations::destination, destinationId);
  }

  private static List<String> secrets(Tx tx, String destinationId) {
    return tx.first(
            "SELECT secrets FROM destination WHERE id = ?",
            row -> row.list("secrets"),
            destinationId)
        .orElse(List.of());
  }

  static Destination destination(Row row) throws SQLException {
    return new Destination(
        row.text("id"),
        DestinationKind.of(row.text("kind")),
        row.text("name"),
        row.text("owner"),
        row.text("address"),
        row.optionalText("disabled_reason"),
        row.optionalInstant("failing_since"),
        row.instant("created_at"));
  }
}
