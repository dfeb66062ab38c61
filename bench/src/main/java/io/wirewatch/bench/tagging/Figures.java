package io.wirewatch.bench.tagging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures of one evaluation: relevance, each topic, micro and macro averages. */
final class Figures {

  private final Tally relevance = new Tally();
  private final Map<String, Tally> topics = new TreeMap<>();

  Figures(Collection<String> topicIds) {
    topicIds.forEach(id -> topics.put(id, new Tally()));
  }

  void count(Set<String> expected, Set<String> given) {
    relevance.count(!expected.isEmpty(), !given.isEmpty());
    topics.forEach((id, tally) -> tally.count(expected.contains(id), given.contains(id)));
  }

  private Tally micro() {
    Tally micro = new Tally();
    topics.values().forEach(micro::add);
    return micro;
  }

  /** Mean F1 over the topics that occur. */
  private double macroF1() {
    return topics.values().stream()
        .filter(tally -> !tally.isEmpty())
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ratios(node.putObject("relevance"), relevance);
    ratios(node.putObject("micro"), micro());
    node.putObject("macro").put("f1", rounded(macroF1()));
    ObjectNode each = node.putObject("topics");
    topics.forEach(
        (id, tally) -> {
          ObjectNode topic = each.putObject(id);
          topic.put("tp", tally.tp()).put("fp", tally.fp()).put("fn", tally.fn());
          ratios(topic, tally);
        });
    return node;
  }

  private static void ratios(ObjectNode node, Tally tally) {
    node.put("precision", rounded(tally.precision()));
    node.put("recall", rounded(tally.recall()));
    node.put("f1", rounded(tally.f1()));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** A table for people. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %4s %4s %4s %9s %6s %6s%n",
            "topic",
            "tp",
            "fp",
            "fn",
            "precision",
            "recall",
            "F1"));
    topics.forEach((id, tally) -> table.append(row(id, tally)));
    table.append(row("micro", micro()));
    table.append(String.format(Locale.ROOT, "%-51s %6s %6.3f%n", "macro", "", macroF1()));
    return table.append(row("relevance", relevance)).toString();
  }

  private static String row(String name, Tally tally) {
    return String.format(
        Locale.ROOT,
        "%-28s %4d %4d %4d %9.3f %6.3f %6.3f%n",
        name,
        tally.tp(),
        tally.fp(),
        tally.fn(),
        tally.precision(),
        tally.recall(),
        tally.f1());
  }
}
