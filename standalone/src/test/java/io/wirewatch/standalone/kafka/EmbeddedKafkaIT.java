package io.wirewatch.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedKafkaIT {
  @Test
  void keepsItsRecordsOverACleanStop(@TempDir Path data) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
      Records records = new Records(kafka.bootstrapServers());
      records.createChannel();
      records.write(1, 10);
    }

    try (EmbeddedKafka again = EmbeddedKafka.start(data, 0)) {
      Records records = new Records(again.bootstrapServers());
      records.write(11, 20);

      assertThat(records.read(20)).containsExactlyElementsOf(numbered(20));
    }
  }

  @Test
  void keepsWhatWasAcknowledgedWhenItsProcessIsKilled(@TempDir Path data) throws Exception {
    Process process = brokerProcess(data);
    assertThat(awaited(process)).isEqualTo(BrokerToKill.READY);
    process.destroyForcibly().waitFor();

    try (EmbeddedKafka again = EmbeddedKafka.start(data, 0)) {
      Records records = new Records(again.bootstrapServers());
      records.write(101, 101);

      // The reader of the killed process was a member of the same group and had committed nothing.
      assertThat(records.read(101)).containsExactlyElementsOf(numbered(101));
    }
  }

  @Test
  void saysThatAnotherProcessUsesTheDirectory(@TempDir Path data) throws Exception {
    Process process = brokerProcess(data);
    try {
      assertThat(awaited(process)).isEqualTo(BrokerToKill.READY);

      assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))
          .isInstanceOf(EmbeddedKafkaException.class)
          .hasMessageContaining("another wirewatch is running with this data directory");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void saysWhichPortIsTakenAndLetsTheDirectoryGo(@TempDir Path data, @TempDir Path other) {
    try (EmbeddedKafka first = EmbeddedKafka.start(data, 0)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(other, first.port()))
          .isInstanceOf(EmbeddedKafkaException.class)
          .hasMessageContaining("port " + first.port() + " is taken");
    }

    EmbeddedKafka.start(other, 0).close();
  }

  private static Process brokerProcess(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerToKill.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String awaited(Process process) throws IOException {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      return reader.lines().filter(BrokerToKill.READY::equals).findFirst().orElse("ended");
    }
  }

  private static List<String> numbered(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> "record " + n).toList();
  }
}
