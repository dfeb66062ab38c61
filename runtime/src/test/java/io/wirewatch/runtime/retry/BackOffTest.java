package io.wirewatch.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(1);

  @Test
  void growsByTheFactorUpToTheMost() {
    BackOff backOff = new BackOff(FIRST, MOST, 2, 0, new Random(1));

    assertThat(IntStream.rangeClosed(1, 8).mapToObj(n -> backOff.delay(n).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void scattersWithinTheJitterAndNeverOverTheMost() {
    BackOff backOff = new BackOff(FIRST, MOST, 2, 0.2, new Random(1));

    assertThat(IntStream.range(0, 1000).mapToObj(n -> backOff.delay(3)))
        .allMatch(delay -> delay.toMillis() >= 3_200 && delay.toMillis() <= 4_800)
        .anyMatch(delay -> delay.toMillis() < 3_600)
        .anyMatch(delay -> delay.toMillis() > 4_400);
    assertThat(IntStream.range(0, 100).mapToObj(n -> backOff.delay(100)))
        .allMatch(delay -> delay.compareTo(MOST) <= 0);
  }

  @Test
  void staysAtTheMostAfterAnyNumberOfFailures() {
    BackOff backOff = new BackOff(FIRST, MOST, 10, 0, new Random(1));

    assertThat(backOff.delay(Integer.MAX_VALUE)).isEqualTo(MOST);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(MOST, FIRST, 2, 0, new Random(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(FIRST, MOST, 0.5, 0, new Random(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(FIRST, MOST, 2, 1, new Random(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(FIRST, MOST, 2, 0, new Random(1)).delay(0));
  }
}
