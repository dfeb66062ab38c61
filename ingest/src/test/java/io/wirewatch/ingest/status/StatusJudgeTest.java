package io.wirewatch.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusJudgeTest {
  private static final Duration SOON = Duration.ofHours(1);
  private final Histories life = new Histories(Instant.parse("2026-11-23T10:00:00Z"));

  @Test
  void aFeedNotReadYetIsNew() {
    life.looked();

    assertThat(life.lastTold().state()).isEqualTo(FeedState.NEW);
    assertThat(life.lastTold().words()).isEqualTo("Not read yet.");
  }

  @Test
  void oneFailedPollOfAWorkingFeedIsAHiccup() {
    life.brings(3);
    life.fails(FailureReason.TIMEOUT, "no whole answer in 30 s", SOON);

    assertThat(life.state()).isEqualTo(FeedState.OK);
    assertThat(life.told).hasSize(1);
  }

  @Test
  void aFeedThatNeverWorkedFailsAtOnce() {
    life.fails(FailureReason.DNS, "no such name", SOON);

    assertThat(life.state()).isEqualTo(FeedState.FAILING);
    assertThat(life.lastTold().words()).isEqualTo("The name could not be found.");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_NOT_FOUND, HTTP 404, 404, FAILING, Its address is not found (404).",
    "HTTP_FORBIDDEN, HTTP 403, 403, FAILING, Refuses us (401 or 403): it wants a sign-in",
    "HTTP_GONE, HTTP 410, 410, FAILING, Says it is gone for good (410). It is asked once more",
    "HTML_PAGE, it begins with <!doctype html>, , NOT_A_FEED, Its address shows a web page",
    "NOT_A_FEED, it is PDF, , NOT_A_FEED, Its address shows something that is no feed.",
    "EMPTY_DOCUMENT, no bytes, , ANSWERING_BUT_EMPTY, Answers",
    "TLS, the certificate expired, , FAILING, The certificate or encryption was refused."
  })
  void failuresAreNamedWithTheirStatus(
      FailureReason reason, String detail, Integer status, FeedState state, String words) {
    life.brings(3);
    life.fails(reason, detail, SOON);
    life.fails(reason, detail, SOON);

    assertThat(life.state()).isEqualTo(state);
    assertThat(life.lastTold().words()).startsWith(words);
    assertThat(life.lastTold().failure()).contains(reason);
    assertThat(life.lastTold().httpStatus().orElse(null)).isEqualTo(status);
  }

  @Test
  void goneForGoodOnTwoDaysIsGone() {
    life.brings(1);
    life.fails(FailureReason.HTTP_GONE, "HTTP 410", Duration.ofDays(1));
    life.now = life.now.plus(Duration.ofDays(1));
    life.fails(FailureReason.HTTP_GONE, "HTTP 410", Duration.ofDays(365));

    assertThat(life.state()).isEqualTo(FeedState.GONE);
    assertThat(life.lastTold().words()).contains("not asked any more");
  }

  @Test
  void sinceStaysWhileTheStateDoes() {
    life.brings(1);
    life.fails(FailureReason.TIMEOUT, "", SOON);
    Instant began = life.now.plusSeconds(60);
    life.now = began;
    life.fails(FailureReason.TIMEOUT, "", SOON);
    life.now = began.plus(Duration.ofDays(3));
    life.fails(FailureReason.HTTP_SERVER_ERROR, "HTTP 503", SOON);

    assertThat(life.lastTold().failure()).contains(FailureReason.HTTP_SERVER_ERROR);
    assertThat(life.lastTold().since()).isEqualTo(began);
    assertThat(life.lastTold().consecutiveFailures()).isEqualTo(3);
  }

  @Test
  void anEmptyDocumentIsNotSuccessNorFailure() {
    life.brings(1);
    life.answersEmpty();

    assertThat(life.state()).isEqualTo(FeedState.ANSWERING_BUT_EMPTY);
    assertThat(life.lastTold().failure()).isEmpty();
  }

  @Test
  void lostItemsAreToldForADay() {
    life.brings(1);
    life.losesOverlap();
    FeedState atOnce = life.state();
    life.now = Instant.ofEpochSecond(life.judged.orElseThrow().validUntil());
    life.looked();

    assertThat(atOnce).isEqualTo(FeedState.LOST_ITEMS);
    assertThat(life.now).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(life.state()).isEqualTo(FeedState.OK);
  }

  @Test
  void aHeldFloodIsToldUntilItIsReleased() {
    life.brings(1);
    life.holds(40);
    FeedState held = life.state();
    String words = life.lastTold().words();
    int count = life.lastTold().heldItems();
    life.holds(0);

    assertThat(held).isEqualTo(FeedState.FLOOD_HELD);
    assertThat(words).startsWith("40 items came at once");
    assertThat(count).isEqualTo(40);
    assertThat(life.state()).isEqualTo(FeedState.OK);
  }

  @Test
  void pausingIsToldWithoutAPollAndComesFirst() {
    life.brings(1);
    life.holds(40);
    life.feed = life.feed.withPaused(true);
    life.looked();

    assertThat(life.lastTold().state()).isEqualTo(FeedState.PAUSED);
  }

  @Test
  void anotherAddressIsJudgedAnew() {
    life.fails(FailureReason.HTTP_NOT_FOUND, "HTTP 404", SOON);
    life.feed = life.feed.withUrl(URI.create("https://gazette.example/new"));
    life.looked();

    assertThat(life.state()).isEqualTo(FeedState.NEW);
  }

  @Test
  void whatWasToldByAnotherInstanceIsNotToldAgain() {
    life.brings(1);
    life.judged = life.told.stream().map(Judged::of).findFirst();
    life.looked();

    assertThat(life.told).hasSize(1);
    assertThat(life.judged.orElseThrow().isOutdated(life.now)).isFalse();
  }
}
