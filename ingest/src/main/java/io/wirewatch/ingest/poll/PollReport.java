package io.wirewatch.ingest.poll;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One poll, for people and for counting.
 *
 * @param failure why it failed, where it did
 * @param detail one sentence about the failure, else empty
 * @param counts of items by what they turned out to be
 * @param bytes of the answer's body
 * @param took from request to judgement
 * @param nextPollAt when the feed is asked again
 * @param isFirst whether the feed had never given a readable answer before
 * @param movedTo where the answer says that the feed has gone for good (301, 308)
 */
public record PollReport(
    Feed feed,
    PollOutcome outcome,
    Optional<FailureReason> failure,
    String detail,
    Map<ItemResult, Integer> counts,
    long bytes,
    Duration took,
    Instant nextPollAt,
    boolean isFirst,
    Optional<URI> movedTo) {
  public PollReport {
    counts = Map.copyOf(counts);
  }

  /** How many items turned out like this. */
  public int count(ItemResult result) {
    return counts.getOrDefault(result, 0);
  }

  /** "3 new, 12 known", "nothing new", or why it failed. */
  public String inWords() {
    if (failure.isPresent() && outcome != PollOutcome.RELEASED) {
      String sentence = "failed: " + failure.get().sentence();
      return detail.isEmpty() ? sentence : sentence + " – " + detail;
    }
    if (outcome == PollOutcome.RELEASED) {
      return count(ItemResult.RELEASED) + " released";
    }
    if (counts.isEmpty()) {
      return "nothing new";
    }
    int updated = count(ItemResult.UPDATED);
    int held = count(ItemResult.HELD);
    return count(ItemResult.NEW)
        + " new, "
        + (updated > 0 ? updated + " changed, " : "")
        + (held > 0 ? held + " held back, " : "")
        + (count(ItemResult.DUPLICATE) + count(ItemResult.TOO_OLD))
        + " known";
  }
}
