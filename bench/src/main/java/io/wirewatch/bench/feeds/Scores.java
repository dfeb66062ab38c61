package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Judgements counted by group. */
final class Scores {
  private final Map<String, Map<Judgement, Integer>> groups = new TreeMap<>();

  void count(String group, Judgement judgement) {
    groups
        .computeIfAbsent(group, any -> new EnumMap<>(Judgement.class))
        .merge(judgement, 1, Integer::sum);
  }

  ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    groups.forEach(
        (name, counts) -> {
          ObjectNode group = all.putObject(name);
          group.put("cases", counts.values().stream().mapToInt(Integer::intValue).sum());
          group.put("passed", count(counts, Judgement.PASSED));
          group.put("failed", count(counts, Judgement.FAILED));
          group.put("skipped", count(counts, Judgement.SKIPPED));
        });
    return all;
  }

  String table() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%-24s %7s %7s %7s %7s%n", heads()));
    groups.forEach((name, counts) -> out.append(line(name, counts)));
    Map<Judgement, Integer> all = new EnumMap<>(Judgement.class);
    groups.values().forEach(one -> one.forEach((key, n) -> all.merge(key, n, Integer::sum)));
    return out.append(line("all", all)).toString();
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  private static Object[] heads() {
    return new Object[] {"group", "passed", "failed", "skipped", "rate"};
  }

  private static String line(String name, Map<Judgement, Integer> counts) {
    int passed = count(counts, Judgement.PASSED);
    int judged = passed + count(counts, Judgement.FAILED);
    return String.format(
        Locale.ROOT,
        "%-24s %7d %7d %7d %6.1f%%%n",
        name,
        passed,
        judged - passed,
        count(counts, Judgement.SKIPPED),
        judged == 0 ? 100.0 : 100.0 * passed / judged);
  }

  private static int count(Map<Judgement, Integer> counts, Judgement judgement) {
    return counts.getOrDefault(judgement, 0);
  }
}
