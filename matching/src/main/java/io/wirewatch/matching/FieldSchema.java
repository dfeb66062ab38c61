package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields a query may name.
 *
 * @param textFields fields of words, searched when a query names none; at least one
 * @param keywordFields fields whose whole value is compared, such as {@code topic}
 */
public record FieldSchema(List<String> textFields, List<String> keywordFields) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("any", "all", "none", "near");

  /** Copies the lists and refuses names that a query could not write. */
  public FieldSchema {
    textFields = List.copyOf(textFields);
    keywordFields = List.copyOf(keywordFields);
    if (textFields.isEmpty()) {
      throw new IllegalArgumentException("at least one text field is needed");
    }
    Set<String> seen = new HashSet<>();
    for (String name : concat(textFields, keywordFields)) {
      if (!NAME.matcher(name).matches() || RESERVED.contains(name) || !seen.add(name)) {
        throw new IllegalArgumentException("not a usable field name: " + name);
      }
    }
  }

  /** All names, text fields first. */
  public List<String> names() {
    return concat(textFields, keywordFields);
  }

  /** The known name that looks most like {@code name}, if one is near. */
  Optional<String> nearest(String name) {
    return Spelling.nearest(name, names());
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
