package io.wirewatch.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.QuietHours.Weekend;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Quiet hours and digests on the local clock, through a year with its clock changes. */
class ClockChangesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  static List<String> zones() {
    return List.of(
        "America/New_York",
        "America/Los_Angeles",
        "America/St_Johns",
        "America/Phoenix",
        "Europe/London",
        "Europe/Berlin",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Auckland",
        "UTC");
  }

  @ParameterizedTest
  @MethodSource("zones")
  void aDigestComesOnceEachLocalDay(String zone) {
    for (LocalTime at :
        new LocalTime[] {LocalTime.of(7, 0), LocalTime.of(1, 45), LocalTime.of(2, 30)}) {
      Instant digest = DigestTimes.nextDaily(at, ZoneId.of(zone), START);
      LocalDate day = LocalDate.ofInstant(digest, ZoneId.of(zone));
      for (int i = 0; i < 400; i++) {
        digest = DigestTimes.nextDaily(at, ZoneId.of(zone), digest);
        day = day.plusDays(1);

        assertThat(LocalDate.ofInstant(digest, ZoneId.of(zone))).isEqualTo(day);
        assertThat(DigestTimes.nextDaily(at, ZoneId.of(zone), digest.minusMillis(1)))
            .isEqualTo(digest);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void quietHoursEndAtTheFirstMomentTheLocalClockIsOutsideThem(String zone) {
    for (QuietHours hours :
        new QuietHours[] {
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), Weekend.AS_WEEKDAYS),
          new QuietHours(LocalTime.of(0, 30), LocalTime.of(2, 30), Weekend.NEVER),
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(1, 30), Weekend.ALL_DAY)
        }) {
      Optional<Instant> ends = Optional.empty();
      for (int quarter = 0; quarter < 4 * 24 * 366; quarter++) {
        Instant now = START.plus(Duration.ofMinutes(15L * quarter));
        if (isQuiet(hours, ZoneId.of(zone), now)) {
          Instant end = QuietTimes.endAfter(hours, ZoneId.of(zone), now).orElseThrow();
          assertThat(end).as(() -> now + " " + hours).isEqualTo(ends.orElse(end)).isAfter(now);
          ends = Optional.of(end);
        } else {
          assertThat(QuietTimes.endAfter(hours, ZoneId.of(zone), now))
              .as(() -> now + " " + hours)
              .isEmpty();
          assertThat(ends.orElse(now)).as("over at last").isEqualTo(now);
          ends = Optional.empty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08T10:30:00Z",
    "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01T11:30:00Z",
    "Europe/London, 2026-03-29T00:00:00Z, 2026-03-29T05:30:00Z",
    "Australia/Lord_Howe, 2026-04-04T13:00:00Z, 2026-04-04T20:00:00Z",
    "Asia/Kathmandu, 2026-04-04T18:00:00Z, 2026-04-05T00:45:00Z"
  })
  void nightsInWhichTheClockChangesAreAsLongAsTheyAre(String zone, Instant now, Instant end) {
    QuietHours hours =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), Weekend.AS_WEEKDAYS);

    assertThat(QuietTimes.endAfter(hours, ZoneId.of(zone), now)).contains(end);
  }

  /** Said in another way than the code does: by the minute of the day. */
  private static boolean isQuiet(QuietHours hours, ZoneId zone, Instant now) {
    int minute = now.atZone(zone).toLocalTime().toSecondOfDay() / 60;
    int from = hours.from().toSecondOfDay() / 60;
    int to = hours.to().toSecondOfDay() / 60;
    boolean isWeekend = now.atZone(zone).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    if (isWeekend && hours.weekend() == Weekend.ALL_DAY) {
      return true;
    }
    boolean isIn = Math.floorMod(minute - from, 1440) < Math.floorMod(to - from, 1440);
    return isIn && !(isWeekend && hours.weekend() == Weekend.NEVER);
  }
}
