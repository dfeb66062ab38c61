package io.wirewatch.bench.stories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far stories agree with the groups of people: over all pairs of items, and over items
 * (B-cubed; Bagga and Baldwin 1998). Sets are added up; no pair spans two sets.
 */
final class Agreement {
  private long bothPairs;
  private long storyPairs;
  private long groupPairs;
  private long items;
  private double precisions;
  private double recalls;

  /** An item's group and the story in which it was put. */
  record Assigned(String group, String story) {}

  void add(List<Assigned> set) {
    Map<String, Integer> groups = new HashMap<>();
    Map<String, Integer> stories = new HashMap<>();
    Map<Assigned, Integer> both = new HashMap<>();
    for (Assigned item : set) {
      groups.merge(item.group(), 1, Integer::sum);
      stories.merge(item.story(), 1, Integer::sum);
      both.merge(item, 1, Integer::sum);
    }
    groupPairs += pairs(groups);
    storyPairs += pairs(stories);
    bothPairs += pairs(both);
    items += set.size();
    for (Assigned item : set) {
      double shared = both.getOrDefault(item, 0);
      precisions += shared / stories.getOrDefault(item.story(), 1);
      recalls += shared / groups.getOrDefault(item.group(), 1);
    }
  }

  private static long pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
  }

  long items() {
    return items;
  }

  ObjectNode json() {
    ObjectNode pairs = JsonNodeFactory.instance.objectNode();
    pairs.put("precision", rounded(share((double) bothPairs, (double) storyPairs)));
    pairs.put("recall", rounded(share((double) bothPairs, (double) groupPairs)));
    double precision = share(precisions, (double) items);
    double recall = share(recalls, (double) items);
    ObjectNode bcubed = JsonNodeFactory.instance.objectNode();
    bcubed.put("precision", rounded(precision));
    bcubed.put("recall", rounded(recall));
    bcubed.put("f1", rounded(2 * precision * recall / (precision + recall)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("pairs", pairs);
    json.set("bcubed", bcubed);
    return json;
  }

  String table() {
    ObjectNode json = json();
    return String.format(
        Locale.ROOT,
        "%d items, %d pairs of one group, %d put together, %d of both%n"
            + "           precision  recall     F1%n"
            + "pairs      %9.4f  %6.4f%n"
            + "B-cubed    %9.4f  %6.4f  %6.4f%n",
        items,
        groupPairs,
        storyPairs,
        bothPairs,
        json.at("/pairs/precision").asDouble(),
        json.at("/pairs/recall").asDouble(),
        json.at("/bcubed/precision").asDouble(),
        json.at("/bcubed/recall").asDouble(),
        json.at("/bcubed/f1").asDouble());
  }

  /** Nothing to get wrong counts as all right. */
  private static double share(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
