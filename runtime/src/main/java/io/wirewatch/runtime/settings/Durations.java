package io.wirewatch.runtime.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes spans of time as people type them: {@code 500ms}, {@code 5m}, {@code 1h30m},
 * {@code 2d}.
 */
public final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,12}(ms|s|m|h|d))+");

  private Durations() {}

  /**
   * Reads {@code 1h30m} or ISO-8601 {@code PT1H30M}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Duration parse(String text) {
    if (text.startsWith("P") || text.startsWith("p")) {
      return iso(text);
    }
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a span of time: " + text);
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
    }
    return sum;
  }

  /** Writes the shortest form that reads back to the same span: {@code 1h30m}, {@code 0s}. */
  public static String format(Duration span) {
    if (span.isZero() || span.isNegative()) {
      return span.isZero() ? "0s" : span.toString();
    }
    StringBuilder text = new StringBuilder();
    append(text, span.toDaysPart(), "d");
    append(text, span.toHoursPart(), "h");
    append(text, span.toMinutesPart(), "m");
    append(text, span.toSecondsPart(), "s");
    append(text, span.toMillisPart(), "ms");
    return text.isEmpty() ? span.toString() : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }

  private static Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a span of time: " + text, e);
    }
  }

  private static Duration of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
