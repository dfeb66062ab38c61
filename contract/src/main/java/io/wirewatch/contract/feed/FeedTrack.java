package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.util.Optional;

/**
 * What ingest must remember to judge how a feed does, beyond what its answers taught about it: kept
 * with its memory, so that whoever takes the feed over judges alike.
 *
 * @param move where it says it has gone for good
 * @param longestPause the longest of its usual pauses, counted in arrivals that its rhythm let
 *     expect meanwhile, so that a night counts little and a busy noon much; 0 while unknown
 */
public record FeedTrack(Optional<FeedMove> move, double longestPause) {
  /** Of a feed of which nothing is known. */
  public static final FeedTrack NONE = new FeedTrack(Optional.empty(), 0);

  public FeedTrack {
    Check.require(
        longestPause >= 0 && Double.isFinite(longestPause), "longestPause is " + longestPause);
  }

  /** Of the same source at another address. */
  public FeedTrack withoutMove() {
    return new FeedTrack(Optional.empty(), longestPause);
  }
}
