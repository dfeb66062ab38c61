package io.wirewatch.alerts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One open transaction: statements with values bound, rows mapped. Not thread-safe. */
final class Tx {
  private final Connection connection;
  private final List<Touched> touched = new ArrayList<>();
  private boolean changed;

  Tx(Connection connection) {
    this.connection = connection;
  }

  /** What turns a row into a value. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** Runs a statement and says how many rows it touched. */
  int run(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      int rows = statement.executeUpdate();
      changed |= rows > 0;
      return rows;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Every row of a query (or of a statement with RETURNING). */
  <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        rows.add(mapper.map(row));
      }
      changed |= !rows.isEmpty() && !sql.stripLeading().startsWith("SELECT");
      return rows;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first row of a query. */
  <T> Optional<T> first(String sql, Mapper<T> mapper, Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  /** The number in the first column called {@code n}; 0 without a row. */
  long number(String sql, Object... values) {
    return first(sql, row -> row.number("n"), values).orElse(0L);
  }

  /**
   * Takes the next numbers of a counter and returns the first. Whoever takes one holds the counter
   * until commit, so numbers appear to readers in order.
   */
  long take(String counter, int howMany) {
    long last =
        first(
                "UPDATE counter SET value = value + ? WHERE name = ? RETURNING value",
                row -> row.number("value"),
                howMany,
                counter)
            .orElseThrow(() -> new IllegalStateException("no counter " + counter));
    return last - howMany + 1;
  }

  /** Says what is changed, for the audit log. */
  void touched(String kind, String id, String name) {
    touched.add(new Touched(kind, id, name));
  }

  List<Touched> touched() {
    return List.copyOf(touched);
  }

  /** Whether any row was written. */
  boolean hasChanged() {
    return changed;
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        bind(statement, i + 1, values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        bind(statement, index, optional.get());
      } else {
        statement.setNull(index, Types.NULL);
      }
    } else if (value instanceof Instant instant) {
      statement.setLong(index, instant.toEpochMilli());
    } else if (value instanceof Boolean flag) {
      statement.setInt(index, flag ? 1 : 0);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Double number) {
      statement.setDouble(index, number);
    } else {
      statement.setString(index, storable(value.toString()));
    }
  }

  /**
   * PostgreSQL takes neither NUL nor half a surrogate pair; both become the replacement character.
   */
  private static String storable(String text) {
    if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(code -> code == 0 || isLoneSurrogate(code) ? 0xFFFD : code)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isLoneSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }

  private static StoreException failed(String sql, SQLException e) {
    return new StoreException(sql.strip().lines().findFirst().orElse("statement") + " failed", e);
  }
}
