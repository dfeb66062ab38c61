package io.wirewatch.alerts.sources;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.util.Optional;

/**
 * A feed and what ingest last said of it.
 *
 * @param status empty until ingest has judged it
 */
public record Source(Feed feed, Optional<FeedStatus> status) {

  /** The state now: a change of a person's is seen here before ingest has answered it. */
  public FeedState state() {
    if (feed.paused()) {
      return FeedState.PAUSED;
    }
    return current().map(FeedStatus::state).orElse(FeedState.NEW);
  }

  /** The state as a sentence. */
  public String words() {
    if (feed.paused()) {
      return "Paused by a person.";
    }
    return current().map(FeedStatus::words).orElse("Not read yet.");
  }

  /** What ingest says, where it already knows of the last change. */
  public Optional<FeedStatus> current() {
    return status.filter(one -> (one.state() == FeedState.PAUSED) == feed.paused());
  }
}
