package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingPolicyTest {
  private static final Duration FLOOR = Duration.ofMinutes(2);
  private static final Duration CEILING = Duration.ofHours(1);

  private final PollingPolicy policy = new PollingPolicy(FLOOR, CEILING, new Random(3));

  @ParameterizedTest
  @CsvSource({
    "PT10M, 20,  0, PT12M30S",
    "PT10M, 20,  1, PT9M",
    "PT10M, 20,  5, PT5M",
    "PT10M, 20, 20, PT5M",
    "PT3M,  20, 20, PT2M",
    "PT55M, 20,  0, PT1H",
    "PT10M,  0,  0, PT12M30S",
    "PT0S,  20,  0, PT2M"
  })
  void asksSoonerTheMoreIsNew(Duration interval, int items, int fresh, Duration adapted) {
    assertThat(policy.adapted(interval, items, fresh)).isEqualTo(adapted);
  }

  @RepeatedTest(20)
  void waitsAtLeastTheIntervalAndLittleMore() {
    Duration wait = policy.afterSuccess(Duration.ofMinutes(10), Duration.ZERO, Duration.ZERO);

    assertThat(wait).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
  }

  @RepeatedTest(20)
  void heedsHintsUpToTheCeiling() {
    assertThat(policy.afterSuccess(FLOOR, Duration.ofMinutes(30), Duration.ZERO))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
    assertThat(policy.afterSuccess(FLOOR, Duration.ofDays(30), Duration.ZERO))
        .isBetween(CEILING, Duration.ofMinutes(66));
  }

  @RepeatedTest(20)
  void waitsAtLeastAsLongAsRetryAfter() {
    Duration asked = Duration.ofHours(5);

    assertThat(policy.afterFailure(FLOOR, 1, asked)).isGreaterThanOrEqualTo(asked);
  }

  @Test
  void doublesFromFailureToFailureUpToADay() {
    assertThat(policy.afterFailure(Duration.ofMinutes(10), 1, Duration.ZERO))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    assertThat(policy.afterFailure(Duration.ofMinutes(10), 4, Duration.ZERO))
        .isBetween(Duration.ofMinutes(72), Duration.ofMinutes(88));
    assertThat(policy.afterFailure(Duration.ofMinutes(10), 500, Duration.ZERO))
        .isBetween(Duration.ofHours(21), Duration.ofHours(24));
  }

  @Test
  void neverAsksMoreOftenThanTheFloorEvenAfterAFailure() {
    for (int i = 0; i < 50; i++) {
      assertThat(policy.afterFailure(FLOOR, 1, Duration.ZERO)).isGreaterThanOrEqualTo(FLOOR);
    }
  }

  @Test
  void startsBetweenFloorAndCeiling() {
    assertThat(policy.firstInterval()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
  }
}
