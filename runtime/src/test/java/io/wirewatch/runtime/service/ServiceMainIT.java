package io.wirewatch.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.testing.TestBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service as a process of its own, stopped as a supervisor stops it. */
@Timeout(90)
class ServiceMainIT {
  private final List<String> lines = new ArrayList<>();

  private static Process start(int kafkaPort) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoppableProcess.class.getName(),
            "--kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
            "--management.port=0")
        .redirectErrorStream(true)
        .start();
  }

  /** Not {@code Process.destroy}, which would close the pipe as well. */
  private static void terminate(Process process) {
    assertThat(process.toHandle().destroy()).isTrue();
  }

  private void readUntil(BufferedReader output, String text) throws IOException {
    String line = output.readLine();
    while (line != null) {
      lines.add(line);
      if (line.contains(text)) {
        return;
      }
      line = output.readLine();
    }
    throw new AssertionError("never said \"" + text + "\": " + lines);
  }

  @Test
  void stopsCleanlyWithZeroWhenTerminated() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      Process process = start(port(broker));
      try (BufferedReader output = process.inputReader()) {
        readUntil(output, "Running");

        terminate(process);

        readUntil(output, "app closed");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void saysThatItWaitsForKafkaAndStartsOnceItComes() throws Exception {
    int port = TestBroker.freePort();
    Process process = start(port);
    try (BufferedReader output = process.inputReader()) {
      readUntil(output, "No Kafka at 127.0.0.1:" + port + " (refused, ");
      assertThat(lines.get(lines.size() - 1)).contains("nothing is lost");

      try (TestBroker broker = TestBroker.startOn(port)) {
        assertThat(broker.bootstrapServers()).endsWith(":" + port);
        readUntil(output, "app started");
      }
      terminate(process);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static int port(TestBroker broker) {
    String servers = broker.bootstrapServers();
    return Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
  }
}
