package io.wirewatch.runtime.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line to point at when a record's compact constructor refuses: a message that starts
 * with a component's name is about that component, any other about the whole group. Names of
 * components become those of the file.
 */
record Blame(List<Field> fields, Map<String, Origin> origins, Origin group) {
  private static final Pattern FIRST_NAME =
      Pattern.compile("^([A-Za-z][A-Za-z0-9-]*)(.*)", Pattern.DOTALL);

  void report(Problems problems, String path, @Nullable Throwable refusal) {
    String message = inWordsOfTheFile(refusal);
    Matcher matcher = FIRST_NAME.matcher(message);
    Optional<Field> field = matcher.matches() ? named(matcher.group(1)) : Optional.empty();
    if (field.isPresent()) {
      Origin place = origins.getOrDefault(field.get().component(), group);
      problems.add(place, "\"" + path + "." + field.get().name() + "\"" + matcher.group(2));
    } else {
      problems.add(group, "\"" + path + "\": " + message);
    }
  }

  private Optional<Field> named(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private String inWordsOfTheFile(@Nullable Throwable refusal) {
    if (refusal == null || refusal.getMessage() == null) {
      return "the values do not fit together";
    }
    String message = refusal.getMessage();
    for (Field field : fields) {
      // A name of one word is left alone: it may well be a word of the sentence.
      if (!field.component().equals(field.name())) {
        message = message.replaceAll("\\b" + field.component() + "\\b", field.name());
      }
    }
    return message;
  }
}
