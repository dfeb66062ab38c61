package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PollQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration GAP = Duration.ofSeconds(2);

  private final PollQueue queue = new PollQueue(GAP);

  @Test
  void givesTheLongestOverdueFeedFirst() {
    queue.add("late", "a.example", NOW.minusSeconds(1));
    queue.add("later", "b.example", NOW.minusSeconds(9));
    queue.add("early", "c.example", NOW.plusSeconds(9));

    assertThat(next(NOW)).contains("later");
    assertThat(next(NOW)).contains("late");
    assertThat(next(NOW)).isEmpty();
    assertThat(queue.untilNext(NOW)).contains(Duration.ofSeconds(9));
  }

  @Test
  void neverHasTwoRequestsUnderWayToOneHost() {
    queue.add("one", "a.example", NOW.minusSeconds(9));
    queue.add("two", "a.example", NOW.minusSeconds(8));
    PollQueue.Claim first = queue.next(NOW).orElseThrow();

    assertThat(queue.next(NOW)).isEmpty();
    queue.finish(first, NOW, NOW.plusSeconds(600));

    assertThat(queue.next(NOW.plus(GAP).minusMillis(1))).isEmpty();
    assertThat(next(NOW.plus(GAP))).contains("two");
  }

  @Test
  void putsAFeedInLineAgain() {
    queue.add("one", "a.example", NOW);
    queue.finish(queue.next(NOW).orElseThrow(), NOW, NOW.plusSeconds(60));

    assertThat(queue.next(NOW.plusSeconds(59))).isEmpty();
    assertThat(next(NOW.plusSeconds(60))).contains("one");
  }

  @Test
  void aFeedRemovedWhileItIsAskedDoesNotComeBack() {
    queue.add("one", "a.example", NOW);
    PollQueue.Claim claim = queue.next(NOW).orElseThrow();
    queue.remove("one");
    queue.finish(claim, NOW, NOW);

    assertThat(queue.next(NOW.plusSeconds(9))).isEmpty();
    assertThat(queue.size()).isZero();
    assertThat(queue.untilNext(NOW)).isEmpty();
  }

  @Test
  void aFeedAddedAgainHasOneTurn() {
    queue.add("one", "a.example", NOW.plusSeconds(60));
    queue.add("one", "b.example", NOW);

    assertThat(queue.next(NOW)).map(PollQueue.Claim::host).contains("b.example");
    assertThat(queue.next(NOW.plusSeconds(61))).isEmpty();
  }

  @Test
  void latenessIsThatOfTheLongestOverdueFeedThoughItsHostIsBusy() {
    queue.add("one", "a.example", NOW.minusSeconds(30));
    queue.add("two", "a.example", NOW.minusSeconds(20));
    queue.next(NOW);

    assertThat(queue.lateness(NOW)).isEqualTo(Duration.ofSeconds(20));
    assertThat(new PollQueue(GAP).lateness(NOW)).isZero();
  }

  @Test
  void dueTimesMoveWithTheClock() {
    queue.add("one", "a.example", NOW.plusSeconds(60));
    queue.shift(Duration.ofHours(-1));

    assertThat(queue.untilNext(NOW.minus(Duration.ofHours(1)))).contains(Duration.ofSeconds(60));
  }

  @Test
  void aClockThatJumpsAheadMakesNoBurst() {
    for (int i = 0; i < 600; i++) {
      queue.add("feed-" + i, "host-" + i, NOW.plusSeconds(i));
    }
    queue.add("tomorrow", "far.example", NOW.plus(Duration.ofDays(1)));
    Instant then = NOW.plus(Duration.ofHours(1));

    queue.spread(then, Duration.ofMinutes(10), new Random(3));

    for (int minute = 1; minute <= 10; minute++) {
      int asked = 0;
      while (queue.next(then.plus(Duration.ofMinutes(minute))).isPresent()) {
        asked++;
      }
      assertThat(asked).isBetween(30, 100);
    }
    assertThat(next(then.plus(Duration.ofHours(20)))).isEmpty();
  }

  @Test
  void tellsHowLongAFeedHadBeenDue() {
    List<Duration> late = new ArrayList<>();
    PollQueue told = new PollQueue(GAP, late::add);
    told.add("one", "a.example", NOW.minusSeconds(3));

    told.next(NOW);

    assertThat(late).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void noticesAClockThatWasSetButNotOneThatDrifts() {
    ClockJump jump = new ClockJump();
    long second = 1_000_000_000L;

    assertThat(jump.seen(NOW, 0)).isEmpty();
    assertThat(jump.seen(NOW.plusSeconds(1), second)).isEmpty();
    assertThat(jump.seen(NOW.minusSeconds(20), 2 * second)).isEmpty();
    assertThat(jump.seen(NOW.minusSeconds(3_620), 3 * second)).contains(Duration.ofSeconds(-3_601));
    assertThat(jump.seen(NOW.minusSeconds(3_560), 4 * second)).isEmpty();
    assertThat(jump.seen(NOW, 5 * second)).contains(Duration.ofSeconds(3_559));
  }

  private Optional<String> next(Instant now) {
    return queue.next(now).map(PollQueue.Claim::feedId);
  }
}
