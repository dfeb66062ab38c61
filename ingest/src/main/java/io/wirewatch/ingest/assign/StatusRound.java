package io.wirewatch.ingest.assign;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.ingest.publish.StatusChanges;
import io.wirewatch.ingest.status.Judged;
import io.wirewatch.ingest.status.StatusJudge;
import io.wirewatch.ingest.status.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at those feeds of a partition whose state time or a person may have changed. */
final class StatusRound {
  /** As many at once, so that a start with many feeds is many small transactions. */
  static final int MOST = 500;

  private final PollPublisher publisher;
  private final PartitionMemory memory;
  private final List<Feed> due;
  private final List<String> gone;
  private final Map<String, Optional<Judged>> before = new LinkedHashMap<>();
  private final Map<String, Judged> after = new LinkedHashMap<>();

  StatusRound(PollPublisher publisher, PartitionMemory memory, List<Feed> due, List<String> gone) {
    this.publisher = publisher;
    this.memory = memory;
    this.due = due;
    this.gone = gone;
  }

  PollPublisher publisher() {
    return publisher;
  }

  StatusChanges changes(Instant now) {
    List<FeedStatus> changed = new ArrayList<>();
    for (Feed feed : due) {
      Optional<Judged> last = memory.judged(feed.id());
      Verdict verdict = StatusJudge.judge(feed, memory.of(feed.id()), last, now);
      before.put(feed.id(), last);
      after.put(feed.id(), verdict.judged());
      verdict.status().ifPresent(changed::add);
    }
    return new StatusChanges(changed, gone, now);
  }

  /** Remembers the judgements, once they are committed. */
  void take() {
    after.forEach(
        (id, judged) -> memory.put(id, before.getOrDefault(id, Optional.empty()), judged));
  }
}
