package io.wirewatch.alerts.console.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Until when an alert is put aside, on the clock of whoever does it. */
enum Snooze {
  HOUR("1 hour"),
  TONIGHT("Tonight, 20:00"),
  TOMORROW("Tomorrow, 07:00"),
  MONDAY("Monday, 07:00");

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final String label;

  Snooze(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String code() {
    return "pause-" + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Snooze> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** The moment; tonight, when it is night already, is in an hour. */
  Instant until(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant hour = now.plus(Duration.ofHours(1));
    return switch (this) {
      case HOUR -> hour;
      case TONIGHT -> later(ZonedDateTime.of(today, EVENING, zone).toInstant(), hour);
      case TOMORROW -> ZonedDateTime.of(today.plusDays(1), MORNING, zone).toInstant();
      case MONDAY ->
          ZonedDateTime.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING, zone)
              .toInstant();
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
