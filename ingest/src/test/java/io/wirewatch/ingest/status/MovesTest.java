package io.wirewatch.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedTrack;
import io.wirewatch.ingest.fetch.FeedAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final URI NEW = URI.create("https://gazette.example/feed.xml");
  private static final URI OTHER = URI.create("https://elsewhere.example/feed.xml");
  private static final Duration DAY = Duration.ofDays(1);

  private final Histories life = new Histories(Instant.parse("2026-11-23T10:00:00Z"));

  @Test
  void aMoveIsFollowedAfterThreeEqualAnswersOverADay() {
    life.answersFrom(NEW);
    after(Duration.ofHours(12)).answersFrom(NEW);
    URI before = address();
    after(Duration.ofHours(12)).answersFrom(NEW);

    assertThat(before).isEqualTo(Histories.URL);
    assertThat(address()).isEqualTo(NEW);
    assertThat(life.state()).isEqualTo(FeedState.MOVED);
    assertThat(life.lastTold().movedTo()).contains(NEW);
    assertThat(life.lastTold().words()).contains(NEW.toString());
  }

  @Test
  void manyAnswersWithinADayAreNotEnough() {
    for (int i = 0; i < 24; i++) {
      after(Duration.ofMinutes(59)).answersFrom(NEW);
    }

    assertThat(address()).isEqualTo(Histories.URL);
  }

  @Test
  void twoAnswersOverAWeekAreNotEnough() {
    life.answersFrom(NEW);
    after(DAY.multipliedBy(7)).answersFrom(NEW);

    assertThat(address()).isEqualTo(Histories.URL);
  }

  @Test
  void anotherTargetOrNoneBeginsAnew() {
    life.answersFrom(NEW);
    after(DAY).answersFrom(OTHER);
    after(DAY).answersFrom(NEW);
    after(DAY).brings(0);
    after(DAY).answersFrom(NEW);

    assertThat(move()).map(FeedMove::answers).contains(1);
    assertThat(address()).isEqualTo(Histories.URL);
  }

  @Test
  void aFailedPollBetweenChangesNothing() {
    life.answersFrom(NEW);
    after(DAY).answersFrom(NEW);
    after(DAY).fails(FailureReason.TIMEOUT, "", DAY);
    after(DAY).answersFrom(NEW);

    assertThat(address()).isEqualTo(NEW);
  }

  @Test
  void aFollowedMoveStaysWhileTheNewAddressAnswers() {
    follow();
    after(DAY).brings(1);
    after(DAY).brings(0);

    assertThat(address()).isEqualTo(NEW);
  }

  @Test
  void aMoveIsToldForAWeek() {
    follow();
    for (int day = 0; day < 8; day++) {
      after(DAY).brings(1);
    }

    assertThat(life.state()).isEqualTo(FeedState.OK);
    assertThat(life.lastTold().movedTo()).contains(NEW);
  }

  @Test
  void aNewAddressThatFailsForDaysGivesWayToTheOldOne() {
    follow();
    for (int i = 0; i < 5; i++) {
      after(Duration.ofHours(11)).fails(FailureReason.HTTP_NOT_FOUND, "HTTP 404", DAY);
    }

    assertThat(address()).isEqualTo(Histories.URL);
  }

  @Test
  void aPersonsNewAddressForgetsTheMove() {
    follow();
    life.feed = life.feed.withUrl(OTHER);
    after(DAY).brings(1);

    assertThat(address()).isEqualTo(OTHER);
    assertThat(move()).isEmpty();
  }

  private void follow() {
    life.answersFrom(NEW);
    after(DAY).answersFrom(NEW);
    after(DAY).answersFrom(NEW);
    assertThat(address()).isEqualTo(NEW);
  }

  private Histories after(Duration time) {
    life.now = life.now.plus(time);
    return life;
  }

  private URI address() {
    return FeedAddress.of(life.feed, life.memory);
  }

  private Optional<FeedMove> move() {
    return life.memory.flatMap(FeedMemory::track).flatMap(FeedTrack::move);
  }
}
