package io.wirewatch.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.util.CachingDateFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Lines for people: {@code 09:41:20 INFO ingest Local Gazette: 3 new, 12 known (284 ms)}. Warnings
 * and errors show their key–value context as well; only errors and debug lines show where an
 * exception came from.
 */
final class TerminalLayout extends LayoutBase<ILoggingEvent> {
  private static final String OURS = "io.wirewatch.";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";
  private static final int FRAMES = 12;

  private final CachingDateFormatter time = new CachingDateFormatter("HH:mm:ss");
  private final String service;
  private final boolean colour;

  TerminalLayout(String service, boolean colour) {
    this.service = service;
    this.colour = colour;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    line.append(time.format(event.getTimeStamp())).append(' ');
    appendLevel(line, event.getLevel());
    line.append(' ').append(part(event.getLoggerName())).append("  ");
    line.append(SafeText.oneLine(String.valueOf(event.getFormattedMessage())));
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      appendContext(line, event.getKeyValuePairs());
    }
    line.append(System.lineSeparator());
    appendThrowable(line, event);
    return line.toString();
  }

  private void appendLevel(StringBuilder line, Level level) {
    String word = level == Level.WARN || level == Level.INFO ? level + " " : level.toString();
    if (colour && level.isGreaterOrEqual(Level.WARN)) {
      line.append(level == Level.WARN ? YELLOW : RED).append(word.strip()).append(PLAIN);
    } else {
      line.append(word.strip());
    }
  }

  /** The module a line comes from; lines of the shared runtime count as the service's. */
  private String part(String logger) {
    if (logger.startsWith(OURS)) {
      String rest = logger.substring(OURS.length());
      int dot = rest.indexOf('.');
      String module = dot < 0 ? rest : rest.substring(0, dot);
      return module.equals("runtime") ? service : module;
    }
    return logger.startsWith("org.apache.kafka.") ? "kafka" : shortName(logger);
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static void appendContext(StringBuilder line, @Nullable List<KeyValuePair> pairs) {
    if (pairs == null) {
      return;
    }
    for (KeyValuePair pair : pairs) {
      line.append(' ').append(pair.key).append('=');
      line.append(SafeText.oneLine(String.valueOf(pair.value)));
    }
  }

  private static void appendThrowable(StringBuilder line, ILoggingEvent event) {
    boolean full =
        event.getLevel().isGreaterOrEqual(Level.ERROR)
            || Level.DEBUG.isGreaterOrEqual(event.getLevel());
    IThrowableProxy thrown = event.getThrowableProxy();
    for (int depth = 0; thrown != null && depth < 5; depth++) {
      line.append("    ")
          .append(depth == 0 ? "" : "caused by ")
          .append(shortName(thrown.getClassName()));
      if (thrown.getMessage() != null) {
        line.append(": ").append(SafeText.oneLine(thrown.getMessage()));
      }
      line.append(System.lineSeparator());
      if (full) {
        appendFrames(line, thrown.getStackTraceElementProxyArray());
      }
      thrown = thrown.getCause();
    }
  }

  private static void appendFrames(StringBuilder line, StackTraceElementProxy[] frames) {
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      line.append("      ").append(frames[i].getSTEAsString()).append(System.lineSeparator());
    }
  }
}
