package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** {@link Banner} in SQL. */
final class SqlBanner implements Banner {
  private final Database database;

  SqlBanner(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> words() {
    return database.read(
        tx ->
            tx.first(
                "SELECT words FROM banner WHERE name = 'maintenance'", row -> row.text("words")));
  }

  @Override
  public void say(String words, Instant now) {
    database.write(
        tx -> {
          tx.touched("banner", "maintenance", words);
          tx.run("DELETE FROM banner");
          return words.isBlank()
              || tx.run(
                      "INSERT INTO banner (name, words, since) VALUES ('maintenance', ?, ?)",
                      words,
                      now)
                  > 0;
        });
  }
}
