package io.wirewatch.runtime.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.runtime.settings.Default;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServiceMainTest {
  record IngestSettings(@Default("3") int workers) {}

  private static final Map<String, Class<? extends Record>> SECTIONS =
      Map.of("ingest", IngestSettings.class);
  private static final String[] NO_KAFKA = {
    "--kafka.bootstrap-servers=127.0.0.1:1", "--management.port=0"
  };

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final StopSignal stop = new StopSignal();
  private final ServiceMain main =
      new ServiceMain(
          "ingest", Map.of(), new PrintStream(errors, true, StandardCharsets.UTF_8), stop);

  private String printed() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsEveryProblemOfTheSettingsPlainlyAndGivesTwo(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("w.yaml"), "ingest:\n  wrkers: 1\nkafka:\n  replication-factor: 0\n");

    int code =
        main.run(new String[] {"--config=" + file}, SECTIONS, (settings, service) -> () -> {});

    assertThat(code).isEqualTo(2);
    assertThat(printed().lines())
        .containsExactly(
            file + " line 2: \"wrkers\" is not a setting. Did you mean \"workers\"?",
            file + " line 4: \"kafka.replication-factor\" must be 1 to 9, but is 0");
  }

  @Test
  void saysWhichFileIsMissing() {
    int code =
        main.run(new String[] {"--config=none.yaml"}, SECTIONS, (settings, service) -> () -> {});

    assertThat(code).isEqualTo(2);
    assertThat(printed()).startsWith("The settings file none.yaml cannot be read");
  }

  @Test
  @Timeout(60)
  void waitsForKafkaWithoutStartingTheAppAndStopsWhenAsked() {
    AtomicBoolean started = new AtomicBoolean();
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () ->
                main.run(
                    NO_KAFKA,
                    SECTIONS,
                    (settings, service) -> {
                      started.set(true);
                      return () -> {};
                    }));
    await().pollDelay(1, SECONDS).until(() -> !code.isDone());

    stop.request();

    assertThat(code.join()).isZero();
    assertThat(started).isFalse();
  }

  @Test
  @Timeout(60)
  void aStopBeforeTheStartIsAStop() {
    stop.request();

    assertThat(main.run(NO_KAFKA, SECTIONS, (settings, service) -> () -> {})).isZero();
  }

  @Test
  void aTakenManagementPortIsAPlainError() {
    try (Service other =
        Service.open(
            "alerts",
            ServiceSettings.local("127.0.0.1:1"),
            InstantSource.system(),
            new Random(1))) {
      int code =
          main.run(
              new String[] {"--management.port=" + other.managementPort()},
              SECTIONS,
              (settings, service) -> () -> {});

      assertThat(code).isEqualTo(1);
    }
  }
}
