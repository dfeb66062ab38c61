package io.wirewatch.runtime.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lays the environment, then flags, over what the file says. */
final class Overrides {
  /** Variables of ours that are no settings: where the file is. */
  private static final Set<String> NOT_SETTINGS = Set.of(SettingsSources.FILE_VARIABLE);

  /** Kubernetes sets such variables in every pod for a service called {@code wirewatch-…}. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\\d+_(TCP|UDP)(_.+)?)");

  private final Schema schema;
  private final Set<String> foreignSections;
  private final Problems problems;

  Overrides(Schema schema, Set<String> foreignSections, Problems problems) {
    this.schema = schema;
    this.foreignSections = foreignSections;
    this.problems = problems;
  }

  Given.Mapping apply(Given.Mapping file, SettingsSources sources) {
    Given.Mapping tree = file;
    for (Map.Entry<String, String> entry : new TreeMap<>(sources.environment()).entrySet()) {
      if (isMeantForUs(entry.getKey(), entry.getValue())) {
        tree = withVariable(tree, entry.getKey(), entry.getValue());
      }
    }
    for (String flag : sources.flags()) {
      tree = withFlag(tree, flag);
    }
    return tree;
  }

  private boolean isMeantForUs(String variable, String value) {
    // Compose files hand over unset variables as empty ones.
    return Names.isOurs(variable)
        && !value.isEmpty()
        && !NOT_SETTINGS.contains(variable)
        && !SERVICE_LINK.matcher(variable).matches()
        && !value.startsWith("tcp://");
  }

  private Given.Mapping withVariable(Given.Mapping tree, String variable, String value) {
    Origin origin = Origin.environment(variable);
    Optional<List<String>> keys = schema.keysOfVariable(variable);
    if (keys.isPresent()) {
      return tree.with(keys.get(), new Given.Scalar(value, origin));
    }
    boolean foreign =
        foreignSections.stream()
            .anyMatch(section -> variable.startsWith(Names.environment(section) + "_"));
    if (!foreign) {
      problems.add(
          origin, "not a setting." + Nearest.hint(variable, near(schema.variables(), variable)));
    }
    return tree;
  }

  private Given.Mapping withFlag(Given.Mapping tree, String argument) {
    if (!argument.startsWith("--")) {
      problems.add(
          Origin.BUILT_IN, "\"" + argument + "\" is not understood; flags look like --name=value");
      return tree;
    }
    int equals = argument.indexOf('=');
    String name = argument.substring(2, equals < 0 ? argument.length() : equals);
    Origin origin = Origin.flag(name);
    Optional<List<String>> keys = schema.keysOfFlag(name);
    if (keys.isEmpty()) {
      refuse(name, origin);
    } else if (equals < 0) {
      problems.add(origin, "needs a value, as in --" + name + "=…");
    } else {
      return tree.with(keys.get(), new Given.Scalar(argument.substring(equals + 1), origin));
    }
    return tree;
  }

  private void refuse(String name, Origin origin) {
    boolean foreign = foreignSections.stream().anyMatch(section -> name.startsWith(section + "."));
    if (!foreign) {
      problems.add(origin, "not a setting." + Nearest.hint(name, near(schema.paths(), name)));
    }
  }

  /** With dozens of settings, listing them all helps nobody: only a close one is offered. */
  private static List<String> near(Collection<String> candidates, String name) {
    return Nearest.to(name, candidates).stream().toList();
  }
}
