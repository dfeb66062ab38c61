package io.wirewatch.standalone.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One rule of Prometheus.
 *
 * @param record the series it makes; empty for an alert
 * @param alert its name; empty for a recording rule
 */
record AlertRule(
    String record,
    String alert,
    String expression,
    Map<String, String> labels,
    Map<String, String> annotations) {
  private static final Pattern THRESHOLD =
      Pattern.compile("[<>]=? ([(]?\\d[\\d.* ]*[)]?)(?= and |$)");

  static List<AlertRule> all() throws IOException {
    List<AlertRule> rules = new ArrayList<>();
    for (Path file : Workshop.files(Workshop.RULES, ".yml")) {
      Object top = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      for (Object group : list(map(top).get("groups"))) {
        list(map(group).get("rules")).forEach(rule -> rules.add(of(map(rule))));
      }
    }
    return rules;
  }

  static List<AlertRule> alerts() throws IOException {
    return all().stream().filter(rule -> !rule.alert().isEmpty()).toList();
  }

  private static AlertRule of(Map<?, ?> rule) {
    return new AlertRule(
        text(rule, "record"),
        text(rule, "alert"),
        text(rule, "expr"),
        texts(rule.get("labels")),
        texts(rule.get("annotations")));
  }

  /** The numbers its expression compares with, products worked out. */
  List<Double> thresholds() {
    return THRESHOLD
        .matcher(expression.strip())
        .results()
        .map(found -> product(found.group(1)))
        .toList();
  }

  private static double product(String numbers) {
    double product = 1;
    for (String factor : List.of(numbers.replaceAll("[() ]", "").split("\\*"))) {
      product *= Double.parseDouble(factor);
    }
    return product;
  }

  private static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString();
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new TreeMap<>();
    if (value instanceof Map<?, ?> fields) {
      fields.forEach((name, text) -> texts.put(name.toString(), text.toString()));
    }
    return texts;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
