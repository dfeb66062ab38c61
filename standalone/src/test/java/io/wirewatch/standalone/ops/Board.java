package io.wirewatch.standalone.ops;

import java.util.List;

/**
 * One dashboard.
 *
 * @param name ends its uid and file name: {@code wirewatch-NAME}
 * @param question what its first row answers
 */
record Board(String name, String title, String question, List<Panel> panels) {
  static final int MOST_PANELS = 14;

  Board {
    panels = List.copyOf(panels);
    if (panels.size() > MOST_PANELS) {
      throw new IllegalArgumentException(name + " has " + panels.size() + " panels");
    }
  }

  String uid() {
    return "wirewatch-" + name;
  }

  String fileName() {
    return uid() + ".json";
  }

  static List<Board> all() {
    return List.of(
        OverviewBoard.board(),
        IngestBoard.board(),
        EnrichBoard.board(),
        AlertsBoard.board(),
        KafkaBoard.board(),
        JvmBoard.board(),
        SloBoard.board());
  }
}
