package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void knowsNothingOfASourceNeverSeen() {
    Rhythm rhythm = Rhythm.beginning(MONDAY);

    assertThat(rhythm.isKnown()).isFalse();
    assertThat(rhythm.arrivalsPerDay()).isZero();
    assertThat(rhythm.until(1, MONDAY)).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void learnsHowManyArrivalsADayBrings() {
    Rhythm rhythm = Rhythm.beginning(MONDAY);

    for (int hour = 1; hour <= 10 * 24; hour++) {
      Instant now = MONDAY.plus(HOUR.multipliedBy(hour));
      rhythm = rhythm.after(hour % 2 == 0 ? List.of(now) : List.of(), now);
    }

    assertThat(rhythm.isKnown()).isTrue();
    assertThat(rhythm.arrivalsPerDay()).isCloseTo(12, within(1.0));
    Instant now = rhythm.observedUntil();
    assertThat(rhythm.expected(now, now.plus(DAY))).isCloseTo(12, within(1.0));
    assertThat(rhythm.until(1, now)).isBetween(Duration.ofMinutes(90), Duration.ofMinutes(150));
  }

  @Test
  void tellsBusyHoursFromQuietOnes() {
    Rhythm rhythm = officeHours(14, 7);

    Instant now = rhythm.observedUntil();
    Instant tenInTheMorning = now.plus(HOUR.multipliedBy(10));
    Instant threeInTheMorning = now.plus(HOUR.multipliedBy(3));
    assertThat(rhythm.expected(tenInTheMorning, tenInTheMorning.plus(HOUR)))
        .isGreaterThan(5 * rhythm.expected(threeInTheMorning, threeInTheMorning.plus(HOUR)));
  }

  @Test
  void tellsWorkdaysFromTheWeekend() {
    Rhythm rhythm = officeHours(28, 5);

    Instant monday = rhythm.observedUntil();
    Instant saturday = monday.plus(DAY.multipliedBy(5));
    assertThat(rhythm.expected(monday, monday.plus(DAY)))
        .isGreaterThan(3 * rhythm.expected(saturday, saturday.plus(DAY)));
  }

  @Test
  void forgetsHowASourceUsedToBe() {
    Rhythm rhythm = officeHours(28, 7);

    for (int day = 1; day <= 60; day++) {
      rhythm = rhythm.after(List.of(), MONDAY.plus(DAY.multipliedBy(28 + day)));
    }

    assertThat(rhythm.arrivalsPerDay()).isLessThan(3);
  }

  @Test
  void whatAppearsTogetherIsOneArrival() {
    Instant now = MONDAY.plus(DAY);
    List<Instant> burst =
        IntStream.range(0, 9).mapToObj(i -> MONDAY.plus(HOUR).plusSeconds(i * 60L)).toList();

    Rhythm rhythm = Rhythm.beginning(MONDAY).after(burst, now);

    assertThat(rhythm.arrivalsPerDay()).isCloseTo(1, within(0.1));
  }

  @Test
  void timeInWhichTheSourceWasNotAskedCountsForNothing() {
    Rhythm rhythm = officeHours(14, 7);
    double before = rhythm.arrivalsPerDay();

    Rhythm after = rhythm.after(List.of(), MONDAY.plus(DAY.multipliedBy(200)));

    assertThat(after.arrivalsPerDay()).isCloseTo(before, within(0.5));
  }

  @Test
  void aClockSetBackDoesNotStopTheLearning() {
    Rhythm ahead = officeHours(14, 7);
    Instant back = MONDAY.plus(DAY.multipliedBy(3));

    Rhythm rhythm = ahead.after(List.of(), back).after(List.of(back), back.plus(DAY));

    assertThat(rhythm.observedUntil()).isEqualTo(back.plus(DAY));
    assertThat(rhythm.isKnown()).isTrue();
  }

  @Test
  void theFirstDocumentsDatesAreAStart() {
    List<Instant> dates =
        IntStream.range(0, 40).mapToObj(i -> MONDAY.minus(HOUR.multipliedBy(i))).toList();

    Rhythm rhythm = Rhythm.fromDates(dates, MONDAY);

    assertThat(rhythm.isKnown()).isTrue();
    assertThat(rhythm.arrivalsPerDay()).isCloseTo(24, within(2.0));
  }

  @Test
  void datesThatCannotBeTrueAreNoStart() {
    List<Instant> dates =
        List.of(Instant.EPOCH, MONDAY.plus(DAY), Instant.parse("9999-01-01T00:00:00Z"));

    assertThat(Rhythm.fromDates(dates, MONDAY).isKnown()).isFalse();
  }

  @Test
  void isSmallAndSurvivesBeingWritten() {
    Rhythm rhythm = officeHours(28, 5);

    String text = rhythm.encoded();
    Rhythm read = Rhythm.decoded(text).orElseThrow();

    assertThat(text).hasSizeLessThanOrEqualTo(100);
    assertThat(read.encoded()).isEqualTo(text);
    assertThat(read.arrivalsPerDay()).isCloseTo(rhythm.arrivalsPerDay(), within(0.1));
  }

  @Test
  void beingWrittenAfterEachObservationLosesNothing() {
    Rhythm kept = officeHours(14, 7);
    Rhythm written = kept;
    Instant start = kept.observedUntil();

    for (int quarter = 1; quarter <= 96 * 20; quarter++) {
      Instant now = start.plusSeconds(900L * quarter);
      kept = kept.after(List.of(), now);
      written = Rhythm.decoded(written.after(List.of(), now).encoded()).orElseThrow();
    }

    assertThat(written.arrivalsPerDay()).isCloseTo(kept.arrivalsPerDay(), within(0.1));
  }

  @Test
  void whatIsNoRhythmIsRefused() {
    assertThat(Rhythm.decoded("")).isEmpty();
    assertThat(Rhythm.decoded("not base64!")).isEmpty();
    assertThat(Rhythm.decoded("A".repeat(100))).isEmpty();
  }

  /** One arrival every half hour from 9 to 16 on the first so many days of each week. */
  private static Rhythm officeHours(int days, int workdays) {
    Rhythm rhythm = Rhythm.beginning(MONDAY);
    for (int half = 1; half <= days * 48; half++) {
      Instant now = MONDAY.plus(Duration.ofMinutes(30L * half));
      int hour = half % 48 / 2;
      boolean works = half / 48 % 7 < workdays && hour >= 9 && hour < 16;
      rhythm = rhythm.after(works ? List.of(now) : List.of(), now);
    }
    return rhythm;
  }
}
