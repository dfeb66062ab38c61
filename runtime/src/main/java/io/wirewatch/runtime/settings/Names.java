package io.wirewatch.runtime.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns the names of record components and enum constants into the words of the file and the
 * environment.
 */
final class Names {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final String ENVIRONMENT_PREFIX = "WIREWATCH_";

  private Names() {}

  /** {@code bootstrapServers} becomes {@code bootstrap-servers}. */
  static String kebab(String component) {
    return CAMEL.matcher(component).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** {@code QUIET_HOURS} becomes {@code quiet-hours}. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code kafka.bootstrap-servers} becomes {@code WIREWATCH_KAFKA_BOOTSTRAP_SERVERS}. */
  static String environment(String path) {
    return ENVIRONMENT_PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static boolean isOurs(String variable) {
    return variable.startsWith(ENVIRONMENT_PREFIX);
  }
}
