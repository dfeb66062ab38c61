package io.wirewatch.runtime.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem so that the operator mends all of them in one go. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  private record Problem(Origin origin, String message) {
    String sentence() {
      return origin.kind() == Origin.Kind.DEFAULT ? message : origin + ": " + message;
    }
  }

  void add(Origin origin, String message) {
    found.add(new Problem(origin, message));
  }

  boolean none() {
    return found.isEmpty();
  }

  /** In the order of the sources, and of the lines within the file. */
  List<String> sentences() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::origin))
        .map(Problem::sentence)
        .distinct()
        .toList();
  }

  void throwIfAny() throws SettingsException {
    if (!none()) {
      throw new SettingsException(sentences());
    }
  }
}
