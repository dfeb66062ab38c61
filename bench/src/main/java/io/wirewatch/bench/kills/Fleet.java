package io.wirewatch.bench.kills;

import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.ingest.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Instances of the ingest service, each a process of its own. */
final class Fleet implements AutoCloseable {
  private static final List<String> OPTIONS = List.of("-Xmx96m");

  private final Path directory;
  private final Path settings;
  private final Map<String, JavaProcess> running = new TreeMap<>();

  private Fleet(Path directory, Path settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /**
   * A fleet without instances.
   *
   * @param feeds OPML file that all of them read
   * @param allowed network and port of the feeds
   */
  static Fleet of(Path directory, String bootstrapServers, Path feeds, String allowed)
      throws IOException {
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
        ingest:
          feeds: %s
          floor: 300ms
          ceiling: 900ms
          host-gap: 0s
          workers: 8
          allowed-addresses: [%s]
        """
            .formatted(bootstrapServers, feeds, allowed);
    return new Fleet(directory, Files.writeString(directory.resolve("wirewatch.yaml"), yaml));
  }

  /** Starts an instance that keeps its name over restarts. */
  void start(String name) throws IOException {
    running.put(
        name,
        JavaProcess.start(
            Main.class.getName(),
            log(name),
            OPTIONS,
            List.of("--config=" + settings, "--kafka.instance=" + name)));
  }

  void kill(String name) throws InterruptedException {
    JavaProcess victim = running.remove(name);
    if (victim != null) {
      victim.kill();
    }
  }

  /** False where the instance had to be killed in the end. */
  boolean stop(String name) throws InterruptedException {
    JavaProcess leaving = running.remove(name);
    return leaving == null || leaving.stop();
  }

  boolean isRunning(String name) {
    return running.containsKey(name) && running.get(name).isRunning();
  }

  /** How often any instance wrote this to its log. */
  long said(String part) throws IOException {
    long times = 0;
    try (var logs = Files.newDirectoryStream(directory, "*.log")) {
      for (Path log : logs) {
        try (var lines = Files.lines(log)) {
          times += lines.filter(line -> line.contains(part)).count();
        }
      }
    }
    return times;
  }

  private Path log(String name) {
    return directory.resolve(name + ".log");
  }

  @Override
  public void close() {
    running.values().forEach(JavaProcess::close);
  }
}
