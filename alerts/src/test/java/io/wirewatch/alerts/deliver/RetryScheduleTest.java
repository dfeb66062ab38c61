package io.wirewatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private final RetrySchedule schedule = new RetrySchedule(new Random(3));

  @Test
  void givesUpAfterTenAttemptsInAboutThreeDays() {
    Duration whole = Duration.ZERO;
    for (int attempts = 1; attempts <= 9; attempts++) {
      whole = whole.plus(schedule.after(attempts, Duration.ZERO).orElseThrow());
    }

    assertThat(whole).isBetween(Duration.ofHours(60), Duration.ofHours(91));
    assertThat(schedule.after(10, Duration.ZERO)).isEmpty();
  }

  @Test
  void waitsAtLeastAsLongAsAsked() {
    assertThat(schedule.after(1, Duration.ofMinutes(7))).contains(Duration.ofMinutes(7));
  }

  @Test
  void staysWithinAFifth() {
    for (int i = 0; i < 200; i++) {
      assertThat(schedule.after(2, Duration.ZERO).orElseThrow())
          .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }
  }
}
