package io.wirewatch.ingest.fetch;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import io.wirewatch.contract.feed.FeedTrack;
import java.net.URI;
import java.util.Optional;

/** Where a feed is asked: at its own address, or where it has moved for good. */
public final class FeedAddress {
  private FeedAddress() {}

  /** The address to ask, by what is remembered of this feed at this address. */
  public static URI of(Feed feed, Optional<FeedMemory> memory) {
    return memory
        .filter(kept -> kept.url().equals(feed.url()))
        .flatMap(FeedMemory::track)
        .flatMap(FeedTrack::move)
        .filter(FeedMove::isFollowed)
        .map(FeedMove::to)
        .orElse(feed.url());
  }
}
