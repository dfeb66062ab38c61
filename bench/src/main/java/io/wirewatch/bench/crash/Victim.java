package io.wirewatch.bench.crash;

import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.enrich.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The enrichment service as a process of its own, which keeps its name over restarts. */
final class Victim {
  private final Path log;
  private final Path settings;

  Victim(Path directory, String bootstrapServers, Path taxonomy) throws IOException {
    this.log = directory.resolve("enrich.log");
    String yaml =
        """
        kafka:
          bootstrap-servers: %s
          delivery-timeout: 20s
          properties:
            session.timeout.ms: "6000"
            heartbeat.interval.ms: "1000"
        management:
          port: 0
        enrich:
          taxonomy: %s
          state-dir: %s
        """
            .formatted(bootstrapServers, taxonomy, directory.resolve("state"));
    this.settings = Files.writeString(directory.resolve("wirewatch.yaml"), yaml);
  }

  /**
   * Starts it.
   *
   * @param options more options of the Java machine
   */
  JavaProcess start(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("-Xmx256m"));
    all.addAll(List.of(options));
    return JavaProcess.start(Main.class.getName(), log, all, List.of("--config=" + settings));
  }
}
