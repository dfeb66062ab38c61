package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.QuietHours.Weekend;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When quiet hours end. What counts is what the local clock shows, also in nights in which it is
 * set forward or back.
 */
final class QuietTimes {
  private static final int DAYS_AHEAD = 9;

  private QuietTimes() {}

  /** The first instant that is not quiet any more; empty where it is not quiet at a time. */
  static Optional<Instant> endAfter(QuietHours hours, ZoneId zone, Instant now) {
    if (!isQuiet(hours, LocalDateTime.ofInstant(now, zone))) {
      return Optional.empty();
    }
    return changes(hours, zone, now).stream()
        .filter(at -> !isQuiet(hours, LocalDateTime.ofInstant(at, zone)))
        .findFirst();
  }

  private static boolean isQuiet(QuietHours hours, LocalDateTime local) {
    DayOfWeek day = local.getDayOfWeek();
    boolean isWeekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    if (isWeekend && hours.weekend() != Weekend.AS_WEEKDAYS) {
      return hours.weekend() == Weekend.ALL_DAY;
    }
    LocalTime time = local.toLocalTime();
    boolean hasBegun = !time.isBefore(hours.from());
    boolean isNotOver = time.isBefore(hours.to());
    return hours.from().isBefore(hours.to()) ? hasBegun && isNotOver : hasBegun || isNotOver;
  }

  /** Every instant after a time at which quiet may end: limits, midnights, clock changes. */
  private static SortedSet<Instant> changes(QuietHours hours, ZoneId zone, Instant now) {
    SortedSet<Instant> changes = new TreeSet<>();
    LocalDate today = LocalDate.ofInstant(now, zone);
    for (int day = 0; day < DAYS_AHEAD; day++) {
      LocalDate date = today.plusDays(day);
      changes.add(date.atStartOfDay(zone).toInstant());
      changes.add(date.atTime(hours.to()).atZone(zone).withEarlierOffsetAtOverlap().toInstant());
      changes.add(date.atTime(hours.to()).atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
    ZoneOffsetTransition clockChange = zone.getRules().nextTransition(now);
    if (clockChange != null) {
      changes.add(clockChange.getInstant());
    }
    return changes.tailSet(now.plusMillis(1));
  }
}
