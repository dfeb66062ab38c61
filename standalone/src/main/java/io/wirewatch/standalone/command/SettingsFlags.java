package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a command line says about settings. */
final class SettingsFlags {
  private SettingsFlags() {}

  /** The folder Wirewatch is installed in. */
  static Path home() {
    return Path.of(System.getProperty("wirewatch.home", ".")).toAbsolutePath().normalize();
  }

  /**
   * The settings file of the command line, else that of {@code home}, and what overrides it.
   *
   * @param flags {@code --section.setting=value}; the settings' own reader refuses what it does not
   *     know
   */
  static SettingsSources sources(Path home, Optional<Path> config, List<String> flags)
      throws SettingsException {
    for (String flag : flags) {
      if (!flag.startsWith("--") || flag.indexOf('=') < 0) {
        throw new SettingsException(
            List.of(
                "\""
                    + flag
                    + "\" is neither an option nor a setting. Settings look like --ingest.floor=5m;"
                    + " wirewatch --help lists the commands."));
      }
    }
    Path file = config.orElse(home.resolve("config").resolve("wirewatch.yaml"));
    List<String> args = new ArrayList<>(flags);
    args.add("--config=" + file);
    return SettingsSources.commandLine(args.toArray(String[]::new), System.getenv());
  }
}
