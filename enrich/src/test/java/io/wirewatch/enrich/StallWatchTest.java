package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.StallWatch.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StallWatchTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = START.plusSeconds(61);

  private final StallWatch watch = new StallWatch(Duration.ofSeconds(60));

  @Test
  void findsAPartitionOnWhichWorkWaitsAndNothingMoves() {
    watch.look(standing(5, 10), START);

    assertThat(watch.look(standing(5, 12), LATER)).contains(new Stall(0, 5, START));
  }

  @Test
  void isContentWhileSomethingMoves() {
    watch.look(standing(5, 10), START);

    assertThat(watch.look(standing(6, 12), LATER)).isEmpty();
  }

  @Test
  void isContentWhileNothingWaits() {
    watch.look(standing(10, 10), START);

    assertThat(watch.look(standing(10, 10), LATER)).isEmpty();
  }

  @Test
  void countsFromTheMomentWorkBeganToWait() {
    watch.look(standing(10, 10), START);
    watch.look(standing(10, 11), LATER);

    assertThat(watch.look(standing(10, 11), LATER.plusSeconds(59))).isEmpty();
    assertThat(watch.look(standing(10, 11), LATER.plusSeconds(61))).isPresent();
  }

  @Test
  void takesAPartitionWithoutCommitForOneAtItsBeginning() {
    Standing standing = new Standing(Map.of(), Map.of(0, 3L));
    watch.look(standing, START);

    assertThat(watch.look(standing, LATER)).contains(new Stall(0, 0, START));
  }

  @Test
  void watchesAnewWhatWasCleared() {
    watch.look(standing(5, 10), START);
    watch.clear(0);

    assertThat(watch.look(standing(5, 10), LATER)).isEmpty();
    assertThat(watch.look(standing(5, 10), LATER.plusSeconds(61))).isPresent();
  }

  @Test
  void findsTheStalledAmongTheMoving() {
    watch.look(new Standing(Map.of(0, 1L, 1, 1L), Map.of(0, 9L, 1, 9L)), START);

    assertThat(watch.look(new Standing(Map.of(0, 8L, 1, 1L), Map.of(0, 9L, 1, 9L)), LATER))
        .contains(new Stall(1, 1, START));
  }

  private static Standing standing(long committed, long end) {
    return new Standing(Map.of(0, committed), Map.of(0, end));
  }
}
