package io.wirewatch.ingest.assign;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.schedule.PollQueue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnderWayTest {
  private static final long SECOND = 1_000_000_000;
  private final UnderWay polls = new UnderWay(2, 3, Duration.ofSeconds(1));

  @Test
  void aPollThatWaitsForItsServerLeavesItsPlaceToAnother() {
    polls.begin(claim("a"), 0);
    polls.begin(claim("b"), 0);

    assertThat(polls.hasRoom(SECOND / 2)).isFalse();
    assertThat(polls.hasRoom(2 * SECOND)).isTrue();
  }

  @Test
  void noMorePollsAreUnderWayThanBothLimitsTogether() {
    for (int i = 0; i < 5; i++) {
      polls.begin(claim("host" + i), 0);
    }

    assertThat(polls.hasRoom(9 * SECOND)).isFalse();
    polls.end(claim("host0"), 9 * SECOND);
    assertThat(polls.hasRoom(9 * SECOND)).isTrue();
  }

  @Test
  void aHostThatWasSlowWaitsWhileManySlowOnesAreWaitedFor() {
    polls.begin(claim("slow"), 0);
    polls.end(claim("slow"), 5 * SECOND);
    for (int i = 0; i < 3; i++) {
      polls.begin(claim("host" + i), 0);
    }

    assertThat(polls.hasRoomFor("slow", 5 * SECOND)).isFalse();
    assertThat(polls.hasRoomFor("honest", 5 * SECOND)).isTrue();
    polls.end(claim("host1"), 5 * SECOND);
    assertThat(polls.hasRoomFor("slow", 5 * SECOND)).isTrue();
  }

  @Test
  void aHostThatAnswersQuicklyAgainIsSlowNoMore() {
    polls.begin(claim("h"), 0);
    polls.end(claim("h"), 5 * SECOND);
    polls.begin(claim("h"), 6 * SECOND);
    polls.end(claim("h"), 6 * SECOND + 1);
    for (int i = 0; i < 3; i++) {
      polls.begin(claim("host" + i), 6 * SECOND);
    }

    assertThat(polls.hasRoomFor("h", 9 * SECOND)).isTrue();
  }

  private static PollQueue.Claim claim(String host) {
    return new PollQueue.Claim("feed-" + host, host, Instant.EPOCH);
  }
}
