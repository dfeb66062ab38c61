package io.wirewatch.alerts.store;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The store on a real PostgreSQL server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreIT implements StoreContract {
  private Optional<PostgresServer> server = Optional.empty();
  private Optional<AlertsStore> store = Optional.empty();

  @BeforeAll
  void startServer() throws Exception {
    server = PostgresServer.start();
    Assumptions.assumeTrue(
        server.isPresent(),
        "skipped: no container engine with a postgres image answers and no PostgreSQL is installed");
  }

  @BeforeEach
  void open() throws Exception {
    store = Optional.of(AlertsStore.open(server.orElseThrow().newDatabase(), new Random(1)));
  }

  @AfterEach
  void close() {
    store.ifPresent(AlertsStore::close);
  }

  @AfterAll
  void stopServer() {
    server.ifPresent(PostgresServer::close);
  }

  @Override
  public AlertsStore store() {
    return store.orElseThrow();
  }
}
