package io.wirewatch.alerts.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The store on a SQLite file. */
class SqliteStoreTest implements StoreContract {
  private AlertsStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store =
        AlertsStore.open(
            new DatabaseSettings(
                "jdbc:sqlite:" + folder.resolve("alerts.db"), Optional.empty(), Optional.empty()),
            new Random(1));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public AlertsStore store() {
    return store;
  }
}
