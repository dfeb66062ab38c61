package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One expectation about one field.
 *
 * @param path names, indexes and {@code len()}
 * @param op {@code ==}, {@code !=}, {@code is}, {@code truthy}, {@code falsy}, {@code lacks}
 * @param value what is expected
 */
record Clause(List<JsonNode> path, String op, JsonNode value) {

  static Clause of(JsonNode clause) {
    List<JsonNode> path = new ArrayList<>();
    clause.path("path").forEach(path::add);
    return new Clause(path, clause.path("op").asText(), clause.path("value"));
  }

  /** Judges the view of a document. */
  Judgement judge(Map<String, Object> view) {
    Object at = view;
    for (JsonNode step : path) {
      Optional<Object> next = step(at, step);
      if (next.isEmpty()) {
        return Judgement.SKIPPED;
      }
      at = next.get();
    }
    return op.equals("lacks") ? lacks(at) : Judgement.of(isMet(at));
  }

  /** In words, with what was read instead. */
  String describe(Map<String, Object> view) {
    Object at = view;
    for (JsonNode step : path) {
      at = step(at, step).orElse("(not kept)");
    }
    return path + " " + op + " " + value + "\n    read: " + at;
  }

  private boolean isMet(Object ours) {
    return switch (op) {
      case "==", "is" -> Sameness.of(ours, value);
      case "!=" -> !Sameness.of(ours, value);
      case "truthy" -> Sameness.isTruthy(ours);
      case "falsy" -> !Sameness.isTruthy(ours);
      default -> throw new IllegalArgumentException("no such comparison: " + op);
    };
  }

  private Judgement lacks(Object ours) {
    boolean isKept = ours instanceof Map<?, ?> map && map.containsKey(value.asText());
    return isKept ? Judgement.FAILED : Judgement.SKIPPED;
  }

  /** Empty where nothing of that name is kept; an absent value is an empty Optional in it. */
  private static Optional<Object> step(Object at, JsonNode step) {
    if (at instanceof Optional<?> maybe) {
      return maybe.isPresent() ? step(maybe.get(), step) : Optional.of(Optional.empty());
    }
    if (at instanceof List<?> list) {
      return Optional.of(element(list, step));
    }
    if (at instanceof Map<?, ?> map) {
      return Optional.ofNullable(map.get(step.asText()));
    }
    return Optional.empty();
  }

  private static Object element(List<?> list, JsonNode step) {
    if (step.asText().equals("len()")) {
      return list.size();
    }
    int index = step.asInt() < 0 ? list.size() + step.asInt() : step.asInt();
    return index >= 0 && index < list.size() ? list.get(index) : Optional.empty();
  }
}
