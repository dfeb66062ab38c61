package io.wirewatch.enrich.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One mapping of a YAML file, read key by key; whatever does not fit is reported with its line. */
final class Entry {

  private final String file;
  private final Problems problems;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();

  /** An empty mapping, for where one is missing. */
  Entry(String file, Problems problems, int line) {
    this.file = file;
    this.problems = problems;
    this.line = line;
  }

  static Entry of(String file, Problems problems, Node node) {
    Entry entry = new Entry(file, problems, lineOf(node));
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry::put);
    } else {
      entry.problem("keys with values are expected here");
    }
    return entry;
  }

  private void put(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(file, lineOf(tuple.getKeyNode()), "a key must be a word");
      return;
    }
    keyLines.put(key.getValue(), lineOf(key));
    values.put(key.getValue(), tuple.getValueNode());
  }

  /** Reports every key that is not one of these. */
  Entry allow(String... known) {
    List<String> names = List.of(known);
    for (String key : keys()) {
      if (!names.contains(key)) {
        String message = "\"" + key + "\" is not a key here; known are " + String.join(", ", names);
        problems.add(file, keyLine(key), message);
      }
    }
    return this;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  int keyLine(String key) {
    return keyLines.getOrDefault(key, line);
  }

  void problem(String message) {
    problems.add(file, line, message);
  }

  void problem(String key, String message) {
    problems.add(file, keyLine(key), message);
  }

  /** The text of a key that must be there and filled; empty when it is not. */
  String text(String key) {
    String value = optionalText(key).orElse("");
    if (value.isBlank()) {
      problem(key, "\"" + key + "\" is missing");
    }
    return value;
  }

  Optional<String> optionalText(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(key, "\"" + key + "\" must be a text");
    return Optional.empty();
  }

  /** A number from 0 to 1 that must be there. */
  double share(String key) {
    String value = text(key);
    try {
      double number = value.isEmpty() ? 0 : Double.parseDouble(value);
      if (number >= 0 && number <= 1) {
        return number;
      }
      problem(key, "\"" + key + "\" is " + value + ", it must lie between 0 and 1");
    } catch (NumberFormatException e) {
      problem(key, "\"" + key + "\" is not a number: " + value);
    }
    return 0;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : nodes(key)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        problems.add(file, lineOf(node), "\"" + key + "\" must be a list of texts");
      }
    }
    return texts;
  }

  List<Entry> entries(String key) {
    return nodes(key).stream().map(node -> Entry.of(file, problems, node)).toList();
  }

  Entry entry(String key) {
    Node node = values.get(key);
    return node == null ? new Entry(file, problems, line) : Entry.of(file, problems, node);
  }

  private List<Node> nodes(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node != null) {
      problem(key, "\"" + key + "\" must be a list");
    }
    return List.of();
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
