package io.wirewatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The {@code Retry-After} header: seconds or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait; nothing where the header is missing or makes no sense. */
  static Duration of(Optional<String> header, Instant now) {
    return header.map(String::strip).map(text -> parse(text, now)).orElse(Duration.ZERO);
  }

  private static Duration parse(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}
