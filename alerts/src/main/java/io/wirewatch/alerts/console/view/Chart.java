package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * Figures with a bar each, which are their own table.
 *
 * @param id in addresses
 * @param says what is counted, as a sentence
 * @param what what the rows are, the first column's heading
 * @param figure the heading of the figures
 */
public record Chart(
    String id, String title, String says, String what, String figure, List<Row> rows) {

  /** Copies the rows. */
  public Chart {
    rows = List.copyOf(rows);
  }

  /**
   * One bar.
   *
   * @param share length of the bar, 0 to 100
   * @param words the figure as people read it
   */
  public record Row(String label, long share, String words) {}
}
