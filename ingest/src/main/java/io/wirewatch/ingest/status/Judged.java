package io.wirewatch.ingest.status;

import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What must be kept of the last judgement of a feed, in a few bytes.
 *
 * @param since in epoch seconds, when it came into this state
 * @param mark changes when what people are told changes, and once a day, so that its moments do not
 *     get old
 * @param validUntil in epoch seconds, until when it holds if nothing happens
 */
public record Judged(FeedState state, long since, int mark, long validUntil) {
  /** As read back from the channel: to be judged anew at once, lest time has passed meanwhile. */
  public static Judged of(FeedStatus status) {
    return new Judged(status.state(), status.since().getEpochSecond(), mark(status), 0);
  }

  /** The same, to be judged anew at once. */
  public Judged outdated() {
    return new Judged(state, since, mark, 0);
  }

  /** Whether it must be looked at again. */
  public boolean isOutdated(Instant now) {
    return now.getEpochSecond() >= validUntil;
  }

  /** The same, known to hold until then. */
  Judged until(Instant moment) {
    return new Judged(state, since, mark, moment.getEpochSecond());
  }

  static int mark(FeedStatus status) {
    return Objects.hash(
        status.failure(),
        status.httpStatus(),
        status.movedTo(),
        status.heldItems(),
        status.state() == FeedState.SILENT ? 0 : freshness(status));
  }

  /** In a silence nothing new is learned: what was to be expected at its beginning stays told. */
  private static int freshness(FeedStatus status) {
    return Objects.hash(
        status.expectedGap().isPresent(), status.judgedAt().truncatedTo(ChronoUnit.DAYS));
  }
}
