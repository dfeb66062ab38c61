package io.wirewatch.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
  private final List<Integer> codes = new ArrayList<>();

  @AfterEach
  void giveTheExitBack() {
    LastWords.uninstall();
  }

  @Test
  void keepsTheReasonWhenTheBrokerHaltsTheProcess(@TempDir Path directory) throws IOException {
    new LastWords(directory, clock, codes::add).install();

    Exit.halt(1, "all log directories have failed");

    assertThat(Files.readString(directory.resolve(LastWords.FILE)))
        .isEqualTo("2026-11-24T10:00:00Z broker gave up: all log directories have failed\n");
    assertThat(codes).containsExactly(1);
  }

  @Test
  void neverEndsWithSuccess(@TempDir Path directory) {
    new LastWords(directory, clock, codes::add).install();

    Exit.exit(0);

    assertThat(codes).containsExactly(1);
  }

  @Test
  void endsAlsoWhenNothingCanBeWritten(@TempDir Path directory) {
    new LastWords(directory.resolve("absent"), clock, codes::add).install();

    Exit.halt(3, "disk full");

    assertThat(codes).containsExactly(3);
  }
}
