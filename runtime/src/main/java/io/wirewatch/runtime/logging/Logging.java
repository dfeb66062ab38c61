package io.wirewatch.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import co.elastic.logging.logback.EcsEncoder;
import io.wirewatch.runtime.management.BuildInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Sets up logging for the process, in code: to standard output, in one of two forms. */
public final class Logging {
  /** Libraries that tell diaries; what they call an event is a detail to an operator. */
  private static final Map<String, Level> QUIET =
      Map.of(
          "org.apache.kafka", Level.WARN,
          // A broker that is away would fill the log; our own line says it once.
          "org.apache.kafka.clients.NetworkClient", Level.ERROR,
          "kafka", Level.WARN,
          "state.change.logger", Level.WARN,
          "io.micrometer", Level.WARN,
          "org.apache.hc", Level.WARN,
          "org.eclipse.jetty", Level.WARN,
          "com.zaxxer.hikari", Level.WARN,
          "org.flywaydb", Level.WARN,
          "io.javalin", Level.WARN);

  private Logging() {}

  /** Applies settings; {@code colour} asks for colours on the terminal form. */
  public static void configure(String service, LoggingSettings settings, boolean colour) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      configure(context, service, settings, colour);
    }
  }

  /**
   * Whether colours are wanted: on a terminal, unless NO_COLOR is set (no-color.org) or the
   * terminal is dumb.
   */
  public static boolean wantsColour(Map<String, String> environment, boolean onTerminal) {
    return onTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  static void configure(
      LoggerContext context, String service, LoggingSettings settings, boolean colour) {
    Encoder<ILoggingEvent> encoder =
        settings.format() == LoggingSettings.Format.JSON
            ? json(service)
            : terminal(context, service, colour);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setName("console");
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    Level asked = level(settings.level());
    root.setLevel(asked);
    QUIET.forEach((name, level) -> context.getLogger(name).setLevel(quieter(level, asked)));
    settings.levels().forEach((name, level) -> context.getLogger(name).setLevel(level(level)));
  }

  /** Who wants to hear errors only is not told the warnings of libraries. */
  private static Level quieter(Level one, Level other) {
    return one.isGreaterOrEqual(other) ? one : other;
  }

  private static Encoder<ILoggingEvent> terminal(
      LoggerContext context, String service, boolean colour) {
    TerminalLayout layout = new TerminalLayout(service, colour);
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    return encoder;
  }

  private static Encoder<ILoggingEvent> json(String service) {
    EcsEncoder encoder = new ContextEncoder();
    encoder.setServiceName("wirewatch-" + service);
    encoder.setServiceVersion(BuildInfo.read().version());
    encoder.setEventDataset("wirewatch." + service);
    return encoder;
  }

  private static Level level(LoggingSettings.Level level) {
    return Level.toLevel(level.name());
  }
}
