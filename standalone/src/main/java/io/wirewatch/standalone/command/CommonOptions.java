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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command which runs the pipeline has. */
final class CommonOptions {
  /** Name of the field that holds these options in every command that has them. */
  static final String MIXIN = "common";

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
    return SettingsFlags.home();
  }

  /** {@code --section.setting=value}; the settings' own reader refuses what it does not know. */
  private List<String> settings() {
    return command == null ? List.of() : command.commandLine().getUnmatchedArguments();
  }

  SettingsSources sources() throws SettingsException {
    return SettingsFlags.sources(home(), Optional.ofNullable(config), settings());
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
