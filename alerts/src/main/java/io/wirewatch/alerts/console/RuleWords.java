package io.wirewatch.alerts.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule's words as three boxes: all of these, any of these, none of these. The query text they
 * make can be taken apart again; any other query text is shown as a query.
 */
record RuleWords(String all, String any, String none) {
  static final RuleWords NONE = new RuleWords("", "", "");
  private static final String INSIDE = "\\(((?:[^()]|\\([^()]*+\\))*+)\\)";
  private static final Pattern MADE_HERE =
      Pattern.compile("(?:all" + INSIDE + ")? ?(?:any" + INSIDE + ")? ?(?:none" + INSIDE + ")?");

  /** The boxes that make this query text; empty when only the text itself says it. */
  static Optional<RuleWords> of(String query) {
    if (query.isBlank()) {
      return Optional.of(NONE);
    }
    Matcher parts = MADE_HERE.matcher(query.strip());
    return parts.matches()
        ? Optional.of(new RuleWords(part(parts, 1), part(parts, 2), part(parts, 3)))
        : Optional.empty();
  }

  private static String part(Matcher parts, int group) {
    return Optional.ofNullable(parts.group(group)).orElse("");
  }

  /** The query text; empty when all boxes are. */
  String query() {
    return Stream.of(call("all", all), call("any", any), call("none", none))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String call(String name, String words) {
    return words.isBlank() ? "" : name + "(" + words.strip() + ")";
  }
}
