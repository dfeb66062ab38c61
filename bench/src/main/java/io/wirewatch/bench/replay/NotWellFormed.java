package io.wirewatch.bench.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The list {@code not-well-formed.tsv} beside the channels: which snapshots no XML reader takes,
 * and how many items they hold all the same; none where a page was recorded in place of a feed.
 */
final class NotWellFormed {
  private final Map<String, Integer> items = new HashMap<>();

  /** Of the folder itself or the one above; a missing list names nothing. */
  static NotWellFormed beside(Path folder) throws IOException {
    NotWellFormed list = new NotWellFormed();
    for (Path place : new Path[] {folder, folder.toAbsolutePath().resolveSibling("")}) {
      Path file = place.resolve("not-well-formed.tsv");
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(list::add);
      }
    }
    return list;
  }

  /** How many items a snapshot holds; empty where the list does not name it. */
  OptionalInt items(String channel, Snapshot snapshot) {
    Integer count = items.get(channel + "/" + snapshot.name());
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** A line: path, count of items, reason. What goes before channel and file does not matter. */
  private void add(String line) {
    String[] cells = line.split("\t", -1);
    String[] path = cells[0].split("/", -1);
    if (cells.length >= 2 && path.length >= 2 && cells[1].matches("\\d{1,9}")) {
      items.put(path[path.length - 2] + "/" + path[path.length - 1], Integer.parseInt(cells[1]));
    }
  }
}
