package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed does, for people and other tools. Written when its state or the reason of it changes,
 * in the transaction of the poll that changed it, and with the first poll of each day; the moments
 * in it are those known then.
 *
 * @param feedId see {@link Feed#id()}
 * @param state one of a closed list
 * @param words the state as a sentence; says nothing that time alone makes wrong
 * @param since when it came into this state
 * @param judgedAt when this was written
 * @param lastSuccessAt when it last gave a readable answer
 * @param lastNewItemAt when it last brought something new
 * @param expectedGap how long after the last new item the next was to be expected at the latest, by
 *     its own rhythm; empty while that is unknown
 * @param failure why the last poll failed, where it did
 * @param httpStatus the status of the last answer, where there was one
 * @param movedTo where it is read instead, or says it has gone
 * @param consecutiveFailures polls without a usable answer since the last success
 * @param heldItems how many items wait for a person's word
 */
public record FeedStatus(
    String feedId,
    FeedState state,
    String words,
    Instant since,
    Instant judgedAt,
    Optional<Instant> lastSuccessAt,
    Optional<Instant> lastNewItemAt,
    Optional<Duration> expectedGap,
    Optional<FailureReason> failure,
    Optional<Integer> httpStatus,
    Optional<URI> movedTo,
    int consecutiveFailures,
    int heldItems) {
  public FeedStatus {
    Check.filled("feed id", feedId);
    Check.filled("words", words);
    Check.require(consecutiveFailures >= 0, "consecutiveFailures is negative");
    Check.require(heldItems >= 0, "heldItems is negative");
  }
}
