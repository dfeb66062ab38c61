package io.wirewatch.runtime.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting the asked-for sections have, found by flag and by environment variable. */
final class Schema {
  private final Map<String, Field> byPath = new TreeMap<>();
  private final Map<String, String> pathByVariable = new TreeMap<>();

  Schema(Map<String, Class<? extends Record>> sections) {
    sections.forEach((name, type) -> addAll(name, type));
  }

  private void addAll(String prefix, Class<?> recordType) {
    for (Field field : Field.of(recordType)) {
      String path = prefix + "." + field.name();
      if (Field.isGroup(field.innerType())) {
        addAll(path, Field.raw(field.innerType()));
      } else {
        byPath.put(path, field);
        pathByVariable.put(Names.environment(path), path);
      }
    }
  }

  Map<String, Field> all() {
    return byPath;
  }

  Collection<String> paths() {
    return byPath.keySet();
  }

  Collection<String> variables() {
    return pathByVariable.keySet();
  }

  /** The keys to walk for a flag; what follows an open map's path is one key, dots and all. */
  Optional<List<String>> keysOfFlag(String flag) {
    if (byPath.containsKey(flag)) {
      return Optional.of(Arrays.asList(flag.split("\\.")));
    }
    return openMaps().stream()
        .filter(path -> flag.startsWith(path + "."))
        .findFirst()
        .map(path -> withLast(path, flag.substring(path.length() + 1)));
  }

  /**
   * As for flags; inside an open map {@code SECURITY_PROTOCOL} is read as {@code
   * security.protocol}.
   */
  Optional<List<String>> keysOfVariable(String variable) {
    String path = pathByVariable.get(variable);
    if (path != null) {
      return Optional.of(Arrays.asList(path.split("\\.")));
    }
    return openMaps().stream()
        .filter(open -> variable.startsWith(Names.environment(open) + "_"))
        .findFirst()
        .map(open -> withLast(open, lastOf(variable, open)));
  }

  private static String lastOf(String variable, String open) {
    return variable
        .substring(Names.environment(open).length() + 1)
        .toLowerCase(Locale.ROOT)
        .replace('_', '.');
  }

  private List<String> openMaps() {
    return byPath.entrySet().stream()
        .filter(entry -> Field.isMap(entry.getValue().innerType()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> withLast(String path, String last) {
    List<String> keys = new ArrayList<>(Arrays.asList(path.split("\\.")));
    keys.add(last);
    return keys;
  }
}
