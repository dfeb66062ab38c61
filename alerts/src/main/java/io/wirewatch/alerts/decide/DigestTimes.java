package io.wirewatch.alerts.decide;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When digests are due: once each local day or week. An hour that the clock leaves out counts as
 * the hour after it; of one that comes twice, the first.
 */
final class DigestTimes {
  private DigestTimes() {}

  /** The first daily digest after a time. */
  static Instant nextDaily(LocalTime at, ZoneId zone, Instant after) {
    LocalDate date = LocalDate.ofInstant(after, zone).minusDays(1);
    while (!instant(date, at, zone).isAfter(after)) {
      date = date.plusDays(1);
    }
    return instant(date, at, zone);
  }

  /** The first weekly digest after a time. */
  static Instant nextWeekly(DayOfWeek day, LocalTime at, ZoneId zone, Instant after) {
    LocalDate date =
        LocalDate.ofInstant(after, zone).with(TemporalAdjusters.previousOrSame(day)).minusWeeks(1);
    while (!instant(date, at, zone).isAfter(after)) {
      date = date.plusWeeks(1);
    }
    return instant(date, at, zone);
  }

  private static Instant instant(LocalDate date, LocalTime at, ZoneId zone) {
    return date.atTime(at).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
