package io.wirewatch.alerts.store;

/** Keys an installation makes for itself once and keeps in its database. */
final class OwnKeys {
  private OwnKeys() {}

  static String of(Database database, String name, Tokens tokens) {
    return database
        .write(
            tx -> {
              tx.run(
                  "INSERT INTO own_key (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                  name,
                  tokens.secret());
              return tx.first(
                  "SELECT value FROM own_key WHERE name = ?", row -> row.text("value"), name);
            })
        .orElseThrow();
  }
}
