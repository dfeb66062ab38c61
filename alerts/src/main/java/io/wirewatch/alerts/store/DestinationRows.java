package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How destinations lie in their table. Addresses of webhooks and Slack give who knows them the
 * right to write there, so they are sealed, as signing secrets are.
 */
final class DestinationRows {
  private final Seal seal;

  DestinationRows(Seal seal) {
    this.seal = seal;
  }

  /** Everything known of a destination. */
  Destination destination(Row row) throws SQLException {
    return of(row, seal.open(addressPlace(row.text("id")), row.text("address")));
  }

  /** Without its address, where that is nobody's business. */
  static Destination withoutAddress(Row row) throws SQLException {
    DestinationKind kind = DestinationKind.of(row.text("kind"));
    return of(row, kind.hasSecretAddress() ? "" : row.text("address"));
  }

  private static Destination of(Row row, String address) throws SQLException {
    return new Destination(
        row.text("id"),
        DestinationKind.of(row.text("kind")),
        row.text("name"),
        row.text("owner"),
        address,
        row.optionalText("disabled_reason"),
        row.optionalInstant("failing_since"),
        row.optionalInstant("confirmed_at"),
        row.instant("created_at"));
  }

  /** An address as it is stored. */
  String stored(String id, DestinationKind kind, String address) {
    return kind.hasSecretAddress() ? seal.seal(addressPlace(id), address) : address;
  }

  /** By which an address of a kind is found again. */
  String mark(DestinationKind kind, String address) {
    return seal.mark(kind.code() + " " + address);
  }

  List<SigningSecret> secrets(Row row) throws SQLException {
    String stored = row.text("secrets");
    if (stored.startsWith("[")) {
      return Json.texts(stored).stream().map(SigningSecret::lasting).toList();
    }
    String json = seal.open(secretPlace(row.text("id")), stored);
    return json.isEmpty() ? List.of() : List.of(Json.read(json, SigningSecret[].class));
  }

  String stored(String id, List<SigningSecret> secrets) {
    return secrets.isEmpty() ? "" : seal.seal(secretPlace(id), Json.write(secrets));
  }

  /** Seals what lies there from before there were seals, or under a former key. */
  void sealAll(Tx tx) {
    tx
        .list(
            "SELECT * FROM destination", row -> new Stale(destination(row), secrets(row), key(row)))
        .stream()
        .filter(one -> one.key().filter(seal::isPresent).isEmpty())
        .forEach(
            one ->
                tx.run(
                    "UPDATE destination SET address = ?, address_key = ?, secrets = ? WHERE id = ?",
                    stored(
                        one.destination().id(),
                        one.destination().kind(),
                        one.destination().address()),
                    mark(one.destination().kind(), one.destination().address()),
                    stored(one.destination().id(), one.secrets()),
                    one.destination().id()));
  }

  private record Stale(
      Destination destination, List<SigningSecret> secrets, Optional<String> key) {}

  private static Optional<String> key(Row row) throws SQLException {
    return row.optionalText("address_key");
  }

  private static String addressPlace(String id) {
    return "destination.address " + id;
  }

  private static String secretPlace(String id) {
    return "destination.secrets " + id;
  }
}
