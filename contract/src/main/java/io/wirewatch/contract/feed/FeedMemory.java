package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What ingest remembers of a feed between two polls, written in the same transaction as the
 * articles that the poll brought.
 *
 * @param feedId see {@link Feed#id()}
 * @param url where to ask next: the feed's address, or where it moved for good
 * @param etag validator of the last whole, readable answer
 * @param lastModified likewise
 * @param bodyHash of the last whole, readable answer
 * @param nextPollAt not asked before
 * @param lastPollAt when it was last asked
 * @param lastSuccessAt when it last gave a readable answer, a 304 included
 * @param lastUnconditionalAt when it was last asked without validators
 * @param interval what the adaptive schedule came to
 * @param consecutiveFailures since the last success, from 0
 * @param lastFailure reason of the failure, empty after a success
 * @param lastFailureDetail one sentence for a person, empty after a success
 * @param track what tells how the feed does, beyond the last poll; empty before the first
 * @param habits what its answers taught about it, empty before the first
 * @param held a flood of items that waits to be released
 * @param overlapLostAt when a document last had nothing in common with what came before: items may
 *     have come and gone between two polls
 */
public record FeedMemory(
    String feedId,
    URI url,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> bodyHash,
    Instant nextPollAt,
    Instant lastPollAt,
    Optional<Instant> lastSuccessAt,
    Optional<Instant> lastUnconditionalAt,
    Duration interval,
    int consecutiveFailures,
    Optional<FailureReason> lastFailure,
    Optional<String> lastFailureDetail,
    Optional<FeedTrack> track,
    Optional<FeedHabits> habits,
    Optional<HeldItems> held,
    Optional<Instant> overlapLostAt) {
  public FeedMemory {
    Check.filled("feed id", feedId);
    Check.require(!interval.isNegative(), "interval is negative");
    Check.require(consecutiveFailures >= 0, "consecutiveFailures is negative");
  }

  /** Of one poll alone; what goes beyond it is put in with {@link #withTrack}. */
  public FeedMemory(
      String feedId,
      URI url,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> bodyHash,
      Instant nextPollAt,
      Instant lastPollAt,
      Optional<Instant> lastSuccessAt,
      Optional<Instant> lastUnconditionalAt,
      Duration interval,
      int consecutiveFailures,
      Optional<FailureReason> lastFailure,
      Optional<String> lastFailureDetail) {
    this(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPollAt,
        lastPollAt,
        lastSuccessAt,
        lastUnconditionalAt,
        interval,
        consecutiveFailures,
        lastFailure,
        lastFailureDetail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with this known of how the feed does. */
  public FeedMemory withTrack(FeedTrack track) {
    return new FeedMemory(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPollAt,
        lastPollAt,
        lastSuccessAt,
        lastUnconditionalAt,
        interval,
        consecutiveFailures,
        lastFailure,
        lastFailureDetail,
        Optional.of(track),
        habits,
        held,
        overlapLostAt);
  }

  /** The same with these habits, this flood held back, and this moment of lost overlap. */
  public FeedMemory withLessons(
      Optional<FeedHabits> newHabits,
      Optional<HeldItems> newHeld,
      Optional<Instant> newOverlapLostAt) {
    return new FeedMemory(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPollAt,
        lastPollAt,
        lastSuccessAt,
        lastUnconditionalAt,
        interval,
        consecutiveFailures,
        lastFailure,
        lastFailureDetail,
        track,
        newHabits,
        newHeld,
        newOverlapLostAt);
  }
}
