package io.wirewatch.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private static final String INGEST = "io.wirewatch.ingest.poll.Poller";

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private String lines(LoggingSettings settings, boolean colour, Consumer<LoggerContext> speaker) {
    context.setMDCAdapter(new LogbackMDCAdapter());
    Logging.configure(context, "ingest", settings, colour);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Encoder<ILoggingEvent> encoder =
        ((ConsoleAppender<ILoggingEvent>) root.getAppender("console")).getEncoder();
    root.detachAppender("console");
    events.setContext(context);
    events.start();
    root.addAppender(events);
    speaker.accept(context);
    StringBuilder text = new StringBuilder();
    events.list.forEach(
        event -> text.append(new String(encoder.encode(event), StandardCharsets.UTF_8)));
    return text.toString();
  }

  private String terminal(Consumer<LoggerContext> speaker) {
    return lines(LoggingSettings.usual(), false, speaker);
  }

  @Test
  void linesForPeopleHaveTimeLevelModuleAndMessage() {
    String line =
        terminal(
            log ->
                log.getLogger(INGEST)
                    .info("{}: {} new, {} known ({} ms)", "Local Gazette", 3, 12, 284));

    assertThat(line)
        .matches(
            "\\d\\d:\\d\\d:\\d\\d INFO ingest  Local Gazette: 3 new, 12 known \\(284 ms\\)\\R");
  }

  @Test
  void linesOfTheRuntimeCountAsTheServicesAndKafkasAsKafkas() {
    String text =
        terminal(
            log -> {
              log.getLogger("io.wirewatch.runtime.service.ServiceMain").info("Running");
              log.getLogger("org.apache.kafka.clients.Metadata").warn("odd");
            });

    assertThat(text).contains("INFO ingest  Running", "WARN kafka  odd");
  }

  @Test
  void whoAsksForErrorsOnlyHearsNoWarningsOfLibraries() {
    LoggingSettings errors =
        new LoggingSettings(LoggingSettings.Format.TERMINAL, LoggingSettings.Level.ERROR, Map.of());

    String text =
        lines(
            errors,
            false,
            log -> {
              log.getLogger("org.apache.kafka.clients.Metadata").warn("odd");
              log.getLogger("org.apache.kafka.clients.Metadata").error("broken");
            });

    assertThat(text).contains("broken").doesNotContain("odd");
  }

  @Test
  void aMessageFromOutsideStaysOneLineAndMovesNoCursor() {
    String line =
        terminal(
            log ->
                log.getLogger(INGEST)
                    .info(
                        "Title: {}",
                        "a\r\n09:00:00 ERROR forged\u001b[2J\u202eevil\u2028x\u0085y\tz"));

    assertThat(line.lines()).hasSize(1);
    assertThat(line.strip())
        .endsWith("Title: a\\r\\n09:00:00 ERROR forged\\u001b[2J\\u202eevil\\u2028x\\u0085y z");
  }

  @Test
  void anExceptionFromOutsideForgesNoLineEither() {
    String text =
        terminal(
            log -> log.getLogger(INGEST).warn("Failed", new IllegalStateException("x\nforged")));

    assertThat(text.lines().skip(1)).containsExactly("    IllegalStateException: x\\nforged");
  }

  @Test
  void errorsShowWhereTheyComeFrom() {
    String text =
        terminal(log -> log.getLogger(INGEST).error("Failed", new IllegalStateException("x")));

    assertThat(text).contains("      at io.wirewatch.runtime.logging.LoggingTest");
  }

  @Test
  void warningsShowTheirContext() {
    String text =
        terminal(
            log ->
                log.getLogger(INGEST)
                    .atWarn()
                    .addKeyValue("feed", "gazette")
                    .addKeyValue("reason", "time\nout")
                    .log("Feed fails"));

    assertThat(text).endsWith("Feed fails feed=gazette reason=time\\nout" + System.lineSeparator());
  }

  @Test
  void colourIsOnlyForWarningsAndErrorsAndOnlyWhenAsked() {
    String coloured =
        lines(
            LoggingSettings.usual(),
            true,
            log -> {
              log.getLogger(INGEST).info("quiet");
              log.getLogger(INGEST).warn("loud");
            });

    assertThat(coloured).contains(" INFO ingest", "\u001b[33mWARN\u001b[0m ingest");
    assertThat(Logging.wantsColour(Map.of(), true)).isTrue();
    assertThat(Logging.wantsColour(Map.of(), false)).isFalse();
    assertThat(Logging.wantsColour(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Logging.wantsColour(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(Logging.wantsColour(Map.of("TERM", "dumb"), true)).isFalse();
  }

  @Test
  void linesForMachinesAreEcsJsonWithTheContextAsFields() {
    LoggingSettings json =
        new LoggingSettings(LoggingSettings.Format.JSON, LoggingSettings.Level.INFO, Map.of());

    String line =
        lines(
            json,
            true,
            log ->
                log.getLogger(INGEST)
                    .atInfo()
                    .addKeyValue("event.action", "poll")
                    .addKeyValue("feed", "ga\"zette")
                    .addKeyValue("items", 3)
                    .log("Title: \"a\"\nforged\u001b"));

    assertThat(line.lines()).hasSize(1);
    assertThat(line)
        .contains(
            "\"@timestamp\":\"20",
            "\"log.level\": \"INFO\"",
            "\"message\":\"Title: \\\"a\\\"\\nforged\\u001B\"",
            "\"ecs.version\": \"1.2.0\"",
            "\"service.name\":\"wirewatch-ingest\"",
            "\"service.version\":\"0.1.0\"",
            "\"event.dataset\":\"wirewatch.ingest\"",
            "\"event.action\":\"poll\"",
            "\"wirewatch.feed_id\":\"ga\\\"zette\"",
            "\"wirewatch.items\":3");
  }

  @Test
  void librariesAreQuietUnlessAskedToSpeak() {
    LoggingSettings asked =
        new LoggingSettings(
            LoggingSettings.Format.TERMINAL,
            LoggingSettings.Level.WARN,
            Map.of("org.apache.kafka", LoggingSettings.Level.DEBUG));

    String usual =
        terminal(log -> log.getLogger("org.apache.kafka.clients.Metadata").info("diary"));
    String speaking =
        lines(
            asked, false, log -> log.getLogger("org.apache.kafka.clients.Metadata").debug("diary"));

    assertThat(usual).isEmpty();
    assertThat(speaking).contains("DEBUG kafka  diary");
  }
}
