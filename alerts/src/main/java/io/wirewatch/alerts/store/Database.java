package io.wirewatch.alerts.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/**
 * Connections to SQLite or PostgreSQL and the transactions on them. SQLite has one connection that
 * writes, so writers queue here and never meet "database is locked"; readers see the last commit
 * meanwhile. Thread-safe.
 */
final class Database implements AutoCloseable {
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final ThreadLocal<Optional<Tx>> open = ThreadLocal.withInitial(Optional::empty);
  private final ThreadLocal<Optional<AuditTrail>> trail = ThreadLocal.withInitial(Optional::empty);

  private Database(HikariDataSource writers, HikariDataSource readers) {
    this.writers = writers;
    this.readers = readers;
  }

  /** Brings the schema up to date and opens the pools. */
  static Database open(DatabaseSettings settings) {
    HikariDataSource writers = pool(settings, settings.isSqlite() ? 1 : 4, "writers", "IMMEDIATE");
    try {
      migrate(writers);
      return new Database(writers, pool(settings, 4, "readers", "DEFERRED"));
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  /**
   * Runs work that changes things; commits when it returns, rolls back when it throws. Within
   * {@link #together} it is part of that.
   */
  <T> T write(Function<Tx, T> work) {
    return open.get().isPresent() ? work.apply(open.get().get()) : run(writers, followed(work));
  }

  /** Runs work that only reads, on one consistent state. */
  <T> T read(Function<Tx, T> work) {
    return open.get().isPresent() ? work.apply(open.get().get()) : run(readers, work);
  }

  /** Runs work whose reads and writes on this thread are one transaction. */
  <T> T together(Supplier<T> work) {
    if (open.get().isPresent()) {
      return work.get();
    }
    return write(
        tx -> {
          open.set(Optional.of(tx));
          try {
            return work.get();
          } finally {
            open.remove();
          }
        });
  }

  /** Runs work whose changes on this thread are written down. */
  void followedBy(AuditTrail following, Audit.Work work) throws Exception {
    trail.set(Optional.of(following));
    try {
      work.run();
    } finally {
      trail.remove();
    }
  }

  private <T> Function<Tx, T> followed(Function<Tx, T> work) {
    Optional<AuditTrail> following = trail.get();
    return tx -> {
      T result = work.apply(tx);
      following.ifPresent(one -> one.follow(tx));
      return result;
    };
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  /**
   * Turning auto-commit off begins and turning it on commits. {@code commit()} would begin the next
   * transaction at once and leave an idle connection holding SQLite's write lock.
   */
  private static <T> T run(HikariDataSource pool, Function<Tx, T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.apply(new Tx(connection));
        connection.setAutoCommit(true);
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(connection);
        }
      }
    } catch (SQLException e) {
      throw new StoreException("the database did not answer", e);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is gone, and the transaction with it; what broke it is on its way up.
      return;
    }
  }

  private static HikariDataSource pool(
      DatabaseSettings settings, int size, String name, String transactionMode) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("alerts-" + name);
    config.setJdbcUrl(settings.url());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(10_000);
    settings.user().ifPresent(config::setUsername);
    settings.password().ifPresent(password -> config.setPassword(password.value()));
    config.setDataSourceProperties(driverProperties(settings, transactionMode));
    return new HikariDataSource(config);
  }

  private static Properties driverProperties(DatabaseSettings settings, String transactionMode) {
    Properties properties = new Properties();
    if (settings.isSqlite()) {
      properties.setProperty("journal_mode", "WAL");
      properties.setProperty("synchronous", "FULL");
      properties.setProperty("busy_timeout", "10000");
      properties.setProperty("transaction_mode", transactionMode);
    } else {
      properties.setProperty("ApplicationName", "wirewatch-alerts");
      properties.setProperty("socketTimeout", "30");
      properties.setProperty("connectTimeout", "5");
    }
    return properties;
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:io/wirewatch/alerts/store/migrations")
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
