package io.wirewatch.alerts.store;

import io.wirewatch.runtime.settings.Secret;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server for tests: one installed here, else a container where an engine answers. */
final class PostgresServer implements AutoCloseable {
  private final String base;
  private final String password;
  private final Runnable stop;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(String base, String password, Runnable stop) {
    this.base = base;
    this.password = password;
    this.stop = stop;
  }

  /** Starts a server; empty when neither an image nor an installation is here. */
  static Optional<PostgresServer> start() throws IOException, InterruptedException {
    Optional<LocalPostgres> local = LocalPostgres.start();
    return local.isPresent() ? local.map(PostgresServer::of) : container();
  }

  private static PostgresServer of(LocalPostgres local) {
    return new PostgresServer(
        "jdbc:postgresql://127.0.0.1:" + local.port() + "/", "", local::close);
  }

  /** Makes an empty database. */
  DatabaseSettings newDatabase() throws SQLException {
    String name = "test" + databases.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(base + "postgres", "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new DatabaseSettings(
        base + name, Optional.of("postgres"), Optional.of(new Secret(password)));
  }

  @Override
  public void close() {
    stop.run();
  }

  private static Optional<PostgresServer> container() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:16-alpine");
    try {
      container.withUsername("postgres").withPassword("postgres").start();
    } catch (ContainerFetchException e) {
      // An engine without the image and without a way to get it is as good as none.
      container.close();
      return Optional.empty();
    }
    String base =
        "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
    return Optional.of(new PostgresServer(base, "postgres", container::close));
  }
}
