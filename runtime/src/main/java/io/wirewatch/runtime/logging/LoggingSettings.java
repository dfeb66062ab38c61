package io.wirewatch.runtime.logging;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.util.Map;

/** The {@code logging} section. */
public record LoggingSettings(
    @Doc("terminal for people, json for machines (ECS).") @Default("terminal") Format format,
    @Doc("The least severe lines shown: off, error, warn, info, debug or trace.") @Default("info")
        Level level,
    @Doc("Other levels for parts of the program, by logger name.") Map<String, Level> levels) {

  /** How lines look. */
  public enum Format {
    TERMINAL,
    JSON
  }

  /** How severe a line is. */
  public enum Level {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  public LoggingSettings {
    levels = Map.copyOf(levels);
  }

  /** Terminal lines from INFO up. */
  public static LoggingSettings usual() {
    return new LoggingSettings(Format.TERMINAL, Level.INFO, Map.of());
  }
}
