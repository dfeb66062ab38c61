package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed does beyond its last poll: kept with its memory, so that its state can be judged by
 * whoever takes it over.
 *
 * @param lastNewItemAt when it last brought something new, by our clock
 * @param emptySince since when its documents are readable but hold no item; empty while they do
 * @param lostItemsAt when a document last had no item in common with the one before
 * @param move where it says it has gone for good
 * @param longestPause the longest of its usual pauses, counted in arrivals that its rhythm let
 *     expect meanwhile, so that a night counts little and a busy noon much; 0 while unknown
 */
public record FeedTrack(
    Optional<Instant> lastNewItemAt,
    Optional<Instant> emptySince,
    Optional<Instant> lostItemsAt,
    Optional<FeedMove> move,
    double longestPause) {
  public FeedTrack {
    Check.require(
        longestPause >= 0 && Double.isFinite(longestPause), "longestPause is " + longestPause);
  }
}
