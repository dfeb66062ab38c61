package io.wirewatch.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void stepsAreNumberedAndTimed() {
    Screen screen = screen(false, Map.of());

    screen.step(2, "Kafka", () -> "127.0.0.1:9092");
    screen.step(2, "Channels", () -> "");

    assertThat(printed()).containsPattern(" \\[1/2] Kafka \\.+ ok +\\d+\\.\\ds   127.0.0.1:9092");
    assertThat(printed()).containsPattern(" \\[2/2] Channels \\.+ ok +\\d+\\.\\ds\\R");
  }

  @Test
  void aFailedStepSaysSoAndFails() {
    Screen screen = screen(false, Map.of());

    assertThatThrownBy(
            () ->
                screen.step(
                    1,
                    "Kafka",
                    () -> {
                      throw new IllegalStateException("no disk");
                    }))
        .hasMessage("no disk");
    assertThat(printed()).contains("failed");
  }

  @Test
  void textFromOutsideCannotSteerTheTerminal() {
    Screen screen = screen(true, Map.of());

    screen.event("ingest", "Outlet\u001b]8;;x", "a\r\nb\u202ec\u001b[2J");

    assertThat(printed()).doesNotContain("\u001b]", "\u001b[2J", "\u202e").contains("a  b c");
    assertThat(printed().lines()).hasSize(1);
  }

  @Test
  void coloursNeedATerminalThatWantsThem() {
    assertThat(Ink.wanted(true, Map.of())).isTrue();
    assertThat(Ink.wanted(false, Map.of())).isFalse();
    assertThat(Ink.wanted(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Ink.wanted(true, Map.of("TERM", "dumb"))).isFalse();
  }

  private Screen screen(boolean terminal, Map<String, String> environment) {
    return Screen.of(
        new PrintStream(bytes, true, UTF_8),
        terminal,
        environment,
        () -> Instant.parse("2026-11-24T09:41:20Z"),
        ZoneOffset.UTC);
  }

  private String printed() {
    return bytes.toString(UTF_8);
  }
}
