package io.wirewatch.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a channel's stories.
 *
 * @param expected stories by the independent count
 * @param published articles that came as new
 * @param lost stories that no article is
 * @param doubled articles that came as new though their story had, or though there is no such story
 * @param revisions articles that came as updates
 * @param held items held back as an archive, among the lost
 * @param refused documents that were refused
 * @param notes snapshots not handled as their list says
 */
record Outcome(
    int snapshots,
    int expected,
    int published,
    List<String> lost,
    List<String> doubled,
    int revisions,
    int held,
    int refused,
    List<String> notes) {

  Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("snapshots", snapshots);
    object.put("expected", expected);
    object.put("published", published);
    object.put("lost", lost.size());
    object.put("doubled", doubled.size());
    object.put("revisions", revisions);
    return object;
  }

  String line(String channel) {
    return "%-20s %9d %9d %9d %6d %8d %10d %6.3f %6.3f %5d %8d"
        .formatted(
            channel,
            snapshots,
            expected,
            published,
            lost.size(),
            doubled.size(),
            revisions,
            share(published - doubled.size(), published),
            share(expected - lost.size(), expected),
            held,
            refused);
  }

  static String head() {
    return "%-20s %9s %9s %9s %6s %8s %10s %6s %6s %5s %8s"
        .formatted(
            "channel",
            "snapshots",
            "expected",
            "published",
            "lost",
            "doubled",
            "revisions",
            "prec.",
            "recall",
            "held",
            "refused");
  }

  /** What to look at by eye. */
  List<String> details() {
    List<String> lines = new ArrayList<>(notes);
    lost.forEach(one -> lines.add("lost     " + one));
    doubled.forEach(one -> lines.add("doubled  " + one));
    return lines;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
