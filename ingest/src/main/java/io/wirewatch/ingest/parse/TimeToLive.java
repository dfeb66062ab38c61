package io.wirewatch.ingest.parse;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long a feed asks to be left alone: RSS's {@code ttl}, or the syndication module's period. */
final class TimeToLive {
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7));

  private TimeToLive() {}

  /** A count of minutes; empty where it is none, or nonsense. */
  static Optional<Duration> minutes(String digits) {
    return digits.matches("\\d{1,6}") && !digits.matches("0+")
        ? Optional.of(Duration.ofMinutes(Integer.parseInt(digits)))
        : Optional.empty();
  }

  /** A period by its name, and how often in it something is new. */
  static Optional<Duration> period(Optional<String> period, Optional<String> frequency) {
    int times =
        frequency.filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::parseInt).orElse(1);
    return period
        .map(name -> PERIODS.get(name.toLowerCase(Locale.ROOT)))
        .map(length -> length.dividedBy(times));
  }
}
