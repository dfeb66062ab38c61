package io.wirewatch.runtime.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line to point at when a record's compact constructor refuses: a message that starts
 * with a component's name is about that component, any other about the whole group.
 */
record Blame(List<Field> fields, Map<String, Origin> origins, Origin group) {
  void report(Problems problems, String path, @Nullable Throwable refusal) {
    String message =
        refusal == null || refusal.getMessage() == null
            ? "the values do not fit together"
            : refusal.getMessage();
    String first = message.split("\\W", 2)[0];
    for (Field field : fields) {
      if (field.component().equals(first) || message.startsWith(field.name() + " ")) {
        String rest =
            message.substring(message.indexOf(' ') < 0 ? first.length() : message.indexOf(' '));
        Origin at = origins.getOrDefault(field.component(), group);
        problems.add(at, "\"" + path + "." + field.name() + "\"" + rest);
        return;
      }
    }
    problems.add(group, "\"" + path + "\": " + message);
  }
}
