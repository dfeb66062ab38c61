package io.wirewatch.standalone.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One panel of a board.
 *
 * @param says what it shows, when to worry, what to do
 * @param limit the alert rule whose threshold it draws
 */
record Panel(
    Kind kind,
    String title,
    Unit unit,
    String says,
    int width,
    List<Query> queries,
    Optional<Limit> limit) {
  private static final int WHOLE_ROW = 24;

  /** How it is drawn. */
  enum Kind {
    STAT("stat", 4, 4),
    STREAMS_STATE("stat", 4, 4),
    LINES("timeseries", 12, 8),
    STACK("timeseries", 12, 8),
    BARS("timeseries", 12, 8),
    TABLE("table", 12, 8),
    UP_OR_DOWN("state-timeline", WHOLE_ROW, 4);

    private final String type;
    private final int width;
    private final int height;

    Kind(String type, int width, int height) {
      this.type = type;
      this.width = width;
      this.height = height;
    }

    String type() {
      return type;
    }

    int height() {
      return height;
    }
  }

  /** One line or family of lines. */
  record Query(String legend, String expression) {}

  /**
   * Where it turns red.
   *
   * @param alert the rule whose threshold this is
   */
  record Limit(String alert, double value, boolean badAbove) {}

  static Panel of(Kind kind, String title, Unit unit, String says) {
    return new Panel(kind, title, unit, says, kind.width, List.of(), Optional.empty());
  }

  static Panel stat(String title, Unit unit, String says) {
    return of(Kind.STAT, title, unit, says);
  }

  static Panel lines(String title, Unit unit, String says) {
    return of(Kind.LINES, title, unit, says);
  }

  static Panel stack(String title, Unit unit, String says) {
    return of(Kind.STACK, title, unit, says);
  }

  static Panel table(String title, Unit unit, String says) {
    return of(Kind.TABLE, title, unit, says);
  }

  Panel query(String legend, String expression) {
    List<Query> more = new ArrayList<>(queries);
    more.add(new Query(legend, expression));
    return new Panel(kind, title, unit, says, width, List.copyOf(more), limit);
  }

  /** The same query for several percentiles; {@code %s} stands for each. */
  Panel percentiles(String expression, String... ranks) {
    Panel panel = this;
    for (String rank : ranks) {
      panel = panel.query("p" + rank, expression.replace("%s", "0." + rank));
    }
    return panel;
  }

  Panel wide(int columns) {
    return new Panel(kind, title, unit, says, columns, queries, limit);
  }

  Panel redAbove(String alert, double value) {
    Limit red = new Limit(alert, value, true);
    return new Panel(kind, title, unit, says, width, queries, Optional.of(red));
  }

  Panel redBelow(String alert, double value) {
    Limit red = new Limit(alert, value, false);
    return new Panel(kind, title, unit, says, width, queries, Optional.of(red));
  }

  /** What an operator reads: with the runbook of the rule that watches it. */
  String description() {
    return says
        + limit
            .map(red -> " Alert " + red.alert() + ": docs/runbooks/" + red.alert() + ".md.")
            .orElse("");
  }
}
