package io.wirewatch.standalone.command;

import io.wirewatch.runtime.logging.Logging;
import io.wirewatch.runtime.logging.LoggingSettings;
import io.wirewatch.runtime.logging.Terminal;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.terminal.Screen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command which runs the pipeline has. */
final class CommonOptions {
  /** Loggers of the embedded broker that warn of what it mends by itself. */
  private static final Map<String, LoggingSettings.Level> QUIET =
      Map.of(
          "org.apache.kafka.controller", LoggingSettings.Level.ERROR,
          "kafka.server.ReplicaManager", LoggingSettings.Level.OFF,
          "org.apache.kafka.clients.producer.internals.Sender", LoggingSettings.Level.ERROR,
          "io.wirewatch.runtime.health", LoggingSettings.Level.ERROR);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: ./data).")
  private Path data = Path.of("data");

  @Option(names = "--reset", description = "Delete what is kept there first.")
  private boolean reset;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (default: config/wirewatch.yaml).")
  private @Nullable Path config;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description = "terminal (only warnings), or json: every line as ECS JSON.")
  private String log = "terminal";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  DataDirectory openData() {
    if (reset) {
      DataDirectory.reset(data);
    }
    return DataDirectory.open(data);
  }

  String dataName() {
    return data.toString();
  }

  Path home() {
    return Path.of(System.getProperty("wirewatch.home", ".")).toAbsolutePath().normalize();
  }

  /** {@code --section.setting=value}; the settings' own reader refuses what it does not know. */
  private List<String> settings() {
    return command == null ? List.of() : command.commandLine().getUnmatchedArguments();
  }

  SettingsSources sources() throws SettingsException {
    List<String> settings = settings();
    List<String> args = new ArrayList<>(settings);
    if (config != null) {
      args.add("--config=" + config);
    } else {
      args.add("--config=" + home().resolve("config").resolve("wirewatch.yaml"));
    }
    for (String setting : settings) {
      if (!setting.startsWith("--") || setting.indexOf('=') < 0) {
        throw new SettingsException(
            List.of(
                "\""
                    + setting
                    + "\" is neither an option nor a setting. Settings look like --ingest.floor=5m;"
                    + " wirewatch --help lists the commands."));
      }
    }
    return SettingsSources.commandLine(args.toArray(String[]::new), System.getenv());
  }

  /** Prints for people; log lines only where something needs a look, unless machines read them. */
  Screen screen() {
    boolean json = log.equals("json");
    LoggingSettings logging =
        new LoggingSettings(
            json ? LoggingSettings.Format.JSON : LoggingSettings.Format.TERMINAL,
            json ? LoggingSettings.Level.INFO : LoggingSettings.Level.WARN,
            QUIET);
    boolean terminal = Terminal.isPresent();
    Logging.configure("wirewatch", logging, Logging.wantsColour(System.getenv(), terminal));
    return Screen.of(
        System.out,
        terminal && !json,
        System.getenv(),
        InstantSource.system(),
        ZoneId.systemDefault());
  }
}
