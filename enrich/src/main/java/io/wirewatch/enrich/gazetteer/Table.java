package io.wirewatch.enrich.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list with named columns separated by tabs; lines that begin with # are remarks. */
final class Table {
  private Table() {}

  /** The rows, each by column. */
  static List<Map<String, String>> rows(String text) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (String line : lines(text)) {
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
      } else {
        rows.add(row(columns, cells));
      }
    }
    return rows;
  }

  /** The lines that say something. */
  static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** The parts of a cell that lists several. */
  static List<String> parts(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split(";"));
  }

  private static Map<String, String> row(List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException("a row has " + cells.size() + " cells: " + cells);
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }
}
