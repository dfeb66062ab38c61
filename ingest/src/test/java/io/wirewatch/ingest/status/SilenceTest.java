package io.wirewatch.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Sources of known ways, lived through hour by hour. */
class SilenceTest {
  private static final Instant MONDAY = Instant.parse("2026-09-28T00:00:00Z");
  private static final int WEEKS = 8;

  private final Random random = new Random(7);
  private final Histories life = new Histories(MONDAY);

  @Test
  void aPaperOfWeekdaysIsNotSilentOnItsWeekends() {
    int silent = live(WEEKS * 7 * 24, at -> isWeekday(at) && at.getHour() == 12);

    assertThat(silent).isZero();
  }

  @Test
  void aPaperOfWeekdaysThatStopsIsSilentWithinAWeek() {
    live(WEEKS * 7 * 24, at -> isWeekday(at) && at.getHour() == 12);
    Duration until = hoursUntilSilent();

    assertThat(until).isBetween(Duration.ofDays(2), Duration.ofDays(8));
  }

  @Test
  void aBusySourceIsSoonSilentByDayAndGivenTheNight() {
    Predicate<ZonedDateTime> busyByDay = at -> at.getHour() >= 11 && random.nextDouble() < 0.8;
    int silent = live(WEEKS * 7 * 24, busyByDay);
    int more = live(18, busyByDay);
    Duration until = hoursUntilSilent();

    assertThat(silent + more).isLessThan(20);
    assertThat(until).isLessThan(Duration.ofHours(30));
  }

  @Test
  void aSourceThatComesByChanceIsRarelyCalledSilent() {
    int silent = live(WEEKS * 7 * 24, at -> random.nextInt(24) == 0);

    assertThat(silent).isLessThan(WEEKS * 7 * 24 / 50);
  }

  @Test
  void aSourceOfOnceAMonthIsNotSilentAfterThreeWeeks() {
    live(40 * 7 * 24, at -> at.getDayOfMonth() == 3 && at.getHour() == 15);
    live(21 * 24, at -> false);

    assertThat(life.state()).isNotEqualTo(FeedState.SILENT);
  }

  @Test
  void aLongSilenceDoesNotBecomeTheCustom() {
    live(WEEKS * 7 * 24, at -> at.getHour() == 12);
    live(150 * 24, at -> false);

    assertThat(life.state()).isEqualTo(FeedState.SILENT);
    assertThat(life.lastTold().state()).isEqualTo(FeedState.SILENT);
    assertThat(life.lastTold().expectedGap()).isPresent();
  }

  @Test
  void theFirstNewItemEndsASilence() {
    live(WEEKS * 7 * 24, at -> at.getHour() == 12);
    live(20 * 24, at -> false);
    life.brings(1);

    assertThat(life.state()).isEqualTo(FeedState.OK);
  }

  @Test
  void timeAloneMakesASourceQuietThenSilentAtTheMomentForetold() {
    live(WEEKS * 7 * 24, at -> at.getHour() == 12);
    while (life.state() == FeedState.OK || life.state() == FeedState.QUIET) {
      Instant foretold = Instant.ofEpochSecond(life.judged.orElseThrow().validUntil());
      life.now = foretold.plusSeconds(1);
      life.looked();
    }

    assertThat(life.state()).isEqualTo(FeedState.SILENT);
    assertThat(life.told.get(life.told.size() - 2).state()).isEqualTo(FeedState.QUIET);
  }

  @Test
  void nothingIsToldTwice() {
    live(WEEKS * 7 * 24, at -> at.getHour() == 12);
    int before = life.told.size();
    life.brings(1);
    life.now = life.now.plusSeconds(600);
    life.brings(0);
    life.looked();

    assertThat(life.told).hasSizeLessThanOrEqualTo(before + 1);
  }

  /** Polls every hour; how many hours of them it was silent after the first fortnight. */
  private int live(int hours, Predicate<ZonedDateTime> brings) {
    int silent = 0;
    for (int hour = 0; hour < hours; hour++) {
      life.now = life.now.plus(Duration.ofHours(1));
      life.brings(brings.test(life.now.atZone(ZoneOffset.UTC)) ? 1 : 0);
      boolean learned = Duration.between(MONDAY, life.now).toDays() > 14;
      silent += learned && life.state() == FeedState.SILENT ? 1 : 0;
    }
    return silent;
  }

  private Duration hoursUntilSilent() {
    Instant stopped = life.now;
    while (life.state() != FeedState.SILENT && Duration.between(stopped, life.now).toDays() < 60) {
      live(1, at -> false);
    }
    return Duration.between(stopped, life.now);
  }

  private static boolean isWeekday(ZonedDateTime at) {
    return at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
