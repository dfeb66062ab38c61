package io.wirewatch.alerts.console.lists;

import java.time.Instant;
import java.util.List;

/**
 * One list as it goes into a file.
 *
 * @param title what the list is, for feed readers
 * @param page its page in the console
 */
record Sheet(String title, String page, List<String> columns, List<Line> lines) {

  Sheet {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * One thing of the list.
   *
   * @param id stays the same, for feed readers
   * @param link where it is shown
   * @param fields one for each column
   */
  record Line(String id, String title, String link, Instant at, List<String> fields) {

    Line {
      fields = List.copyOf(fields);
    }
  }
}
