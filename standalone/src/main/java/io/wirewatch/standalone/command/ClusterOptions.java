package io.wirewatch.standalone.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.logging.Logging;
import io.wirewatch.runtime.logging.LoggingSettings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.node.Sections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Finds the Kafka cluster of a program that runs: the one named, else that of the data folder. */
final class ClusterOptions {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Brokers to ask (default: those of the program that runs on --data).")
  private @Nullable String servers;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file, for sign-in and encryption (default: config/wirewatch.yaml).")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the running program keeps its data (default: ./data).")
  private Path data = Path.of("data");

  /**
   * A connection that is known to work; whoever asks closes it.
   *
   * @throws io.wirewatch.runtime.kafka.KafkaUnreachableException where no broker answers
   */
  KafkaConnection connect() throws SettingsException, InterruptedException {
    Logging.configure(
        "wirewatch",
        new LoggingSettings(LoggingSettings.Format.TERMINAL, LoggingSettings.Level.ERROR, Map.of()),
        false);
    List<String> address =
        Optional.ofNullable(servers)
            .or(() -> DataDirectory.addressIn(data))
            .map(found -> "--kafka.bootstrap-servers=" + found)
            .stream()
            .toList();
    KafkaSettings found =
        Sections.read(
                SettingsFlags.sources(SettingsFlags.home(), Optional.ofNullable(config), address))
            .section(KafkaSettings.class);
    KafkaConnection kafka = new KafkaConnection("command", found, new SimpleMeterRegistry());
    try {
      kafka.awaitReachable(PATIENCE);
      return kafka;
    } catch (RuntimeException | InterruptedException e) {
      kafka.close();
      throw e;
    }
  }
}
