package io.wirewatch.bench.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
  private static final Duration PATIENCE = Duration.ofHours(6);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsNothingOnACleanDay(long seed) {
    Logs day = InventedDay.of(seed, 60);

    Verdict verdict = Checker.check(day, PATIENCE);

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.expected()).isGreaterThan(50);
    assertThat(verdict.repeats()).isPositive();
  }

  @Test
  void findsEachOfAThousandCorruptions() {
    Logs day = InventedDay.of(20261124, 18);

    SelfTest test = SelfTest.of(day, 1_000, 7, PATIENCE);

    assertThat(test.corrupted()).isEqualTo(1_000);
    assertThat(test.missed()).isEmpty();
  }

  @Test
  void countsWhatShouldHaveComeWhetherItCameOrNot() {
    Logs day = InventedDay.of(3, 60);
    Logs silent = day.withCalls(List.of());

    Verdict verdict = Checker.check(silent, PATIENCE);

    assertThat(verdict.expected()).isGreaterThan(50);
    assertThat(verdict.count(Finding.Kind.LOST)).isPositive();
  }
}
