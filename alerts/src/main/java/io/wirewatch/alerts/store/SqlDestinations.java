package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@link Destinations} in SQL. */
final class SqlDestinations implements Destinations {
  private static final int SECRETS_KEPT = 2;

  private final Database database;
  private final Tokens tokens;
  private final DestinationRows rows;

  SqlDestinations(Database database, Tokens tokens, DestinationRows rows) {
    this.database = database;
    this.tokens = tokens;
    this.rows = rows;
  }

  @Override
  public List<Destination> all() {
    return database.read(
        tx -> tx.list("SELECT * FROM destination ORDER BY name, id", rows::destination));
  }

  @Override
  public Optional<Destination> find(String destinationId) {
    return database.read(
        tx -> tx.first("SELECT * FROM destination WHERE id = ?", rows::destination, destinationId));
  }

  /** A destination as somebody asks for it. */
  private record Wanted(DestinationKind kind, String name, String owner, String address) {}

  @Override
  public Destination add(
      DestinationKind kind, String name, String owner, String address, Instant now) {
    return insert(new Wanted(kind, name, owner, address), now, true);
  }

  @Override
  public Destination propose(
      DestinationKind kind, String name, String owner, String address, Instant now) {
    Wanted wanted = new Wanted(kind, name, owner, address);
    return insert(wanted, now, kind == DestinationKind.STREAM);
  }

  private Destination insert(Wanted wanted, Instant now, boolean confirmed) {
    return database
        .write(
            tx -> {
              boolean agreed = confirmed || isOwn(tx, wanted);
              insert(tx, wanted, now, agreed ? Optional.of(now) : Optional.empty());
              return same(tx, wanted);
            })
        .orElseThrow();
  }

  private void insert(Tx tx, Wanted wanted, Instant now, Optional<Instant> confirmedAt) {
    String id = tokens.id("d");
    List<SigningSecret> secrets =
        wanted.kind() == DestinationKind.WEBHOOK
            ? List.of(SigningSecret.lasting(tokens.webhookSecret()))
            : List.of();
    tx.run(
        """
        INSERT INTO destination (id, kind, name, owner, address, address_key, secrets, confirmed_at, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, owner, address_key) DO NOTHING
        """,
        id,
        wanted.kind().code(),
        wanted.name(),
        wanted.owner(),
        rows.stored(id, wanted.kind(), wanted.address()),
        rows.mark(wanted.kind(), wanted.address()),
        rows.stored(id, secrets),
        confirmedAt,
        now);
  }

  private Optional<Destination> same(Tx tx, Wanted wanted) {
    return tx.first(
        "SELECT * FROM destination WHERE kind = ? AND owner = ? AND address_key = ?",
        rows::destination,
        wanted.kind().code(),
        wanted.owner(),
        rows.mark(wanted.kind(), wanted.address()));
  }

  /** Whoever signs in by links mailed to an address reads what is sent there. */
  private static boolean isOwn(Tx tx, Wanted wanted) {
    return wanted.kind() == DestinationKind.MAIL
        && tx.first(
                "SELECT email FROM person WHERE id = ?", row -> row.text("email"), wanted.owner())
            .filter(wanted.address().strip()::equalsIgnoreCase)
            .isPresent();
  }

  @Override
  public Optional<String> rotateSecret(String destinationId, Instant oldUntil) {
    String secret = tokens.webhookSecret();
    boolean done =
        changeSecrets(
            destinationId,
            old -> {
              List<SigningSecret> all = new ArrayList<>(List.of(SigningSecret.lasting(secret)));
              old.stream().map(one -> one.ending(oldUntil)).forEach(all::add);
              return all.stream().limit(SECRETS_KEPT).toList();
            });
    return done ? Optional.of(secret) : Optional.empty();
  }

  @Override
  public boolean endOldSecrets(String destinationId, Instant now) {
    boolean any = oldSecretUntil(destinationId, now).isPresent();
    return any && changeSecrets(destinationId, old -> old.stream().limit(1).toList());
  }

  private boolean changeSecrets(String id, UnaryOperator<List<SigningSecret>> change) {
    return database.write(
        tx ->
            tx.first(
                    "SELECT * FROM destination WHERE id = ? AND kind = 'webhook'",
                    rows::secrets,
                    id)
                .map(change)
                .filter(
                    secrets ->
                        tx.run(
                                "UPDATE destination SET secrets = ? WHERE id = ?",
                                rows.stored(id, secrets),
                                id)
                            > 0)
                .isPresent());
  }

  @Override
  public List<String> signingSecrets(String destinationId, Instant now) {
    return secrets(destinationId).stream()
        .filter(secret -> secret.signsAt(now))
        .map(SigningSecret::secret)
        .toList();
  }

  @Override
  public Optional<Instant> oldSecretUntil(String destinationId, Instant now) {
    return secrets(destinationId).stream()
        .flatMap(secret -> secret.until().stream())
        .filter(now::isBefore)
        .findFirst();
  }

  private List<SigningSecret> secrets(String destinationId) {
    return database
        .read(
            tx -> tx.first("SELECT * FROM destination WHERE id = ?", rows::secrets, destinationId))
        .orElse(List.of());
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
                "UPDATE destination SET disabled_reason = NULL, failing_since = NULL,"
                    + " noticed = NULL WHERE id = ?",
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

  /** For writing messages to it, which need no address. */
  static Optional<Destination> find(Tx tx, String destinationId) {
    return tx.first(
        "SELECT * FROM destination WHERE id = ?", DestinationRows::withoutAddress, destinationId);
  }
}
