package io.wirewatch.ingest.publish;

import io.wirewatch.contract.feed.FeedStatus;
import java.time.Instant;
import java.util.List;

/**
 * What people are to be told of feeds although none was polled: time has passed, or a person has
 * acted.
 *
 * @param gone ids of feeds that are not read any more
 * @param at when that was found
 */
public record StatusChanges(List<FeedStatus> changed, List<String> gone, Instant at) {
  public StatusChanges {
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
  }

  /** Whether there is nothing to be told. */
  public boolean isEmpty() {
    return changed.isEmpty() && gone.isEmpty();
  }
}
