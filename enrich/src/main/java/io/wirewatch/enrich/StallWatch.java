package io.wirewatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds partitions on which work waits and nothing moves. That, and not what Kafka Streams says of
 * itself, is whether enrichment works: a thread that dies of one record over and over is "running".
 */
final class StallWatch {
  private final Duration patience;
  private final Map<Integer, Mark> marks = new HashMap<>();

  private record Mark(long position, Instant since) {}

  /** A partition on which nothing moved since then. */
  record Stall(int partition, long position, Instant since) {}

  StallWatch(Duration patience) {
    this.patience = patience;
  }

  /** The longest stall there is, after having been told how things stand now. */
  Optional<Stall> look(Standing standing, Instant now) {
    Optional<Stall> longest = Optional.empty();
    for (int partition : standing.ends().keySet()) {
      Mark mark = mark(standing, partition, now);
      boolean stalls = mark.since().plus(patience).isBefore(now);
      if (stalls && longest.map(stall -> mark.since().isBefore(stall.since())).orElse(true)) {
        longest = Optional.of(new Stall(partition, mark.position(), mark.since()));
      }
    }
    return longest;
  }

  /** A suspicion was unfounded: the partition is watched anew. */
  void clear(int partition) {
    marks.remove(partition);
  }

  private Mark mark(Standing standing, int partition, Instant now) {
    Mark fresh = new Mark(standing.position(partition), now);
    if (!standing.isWaiting(partition)) {
      marks.remove(partition);
      return fresh;
    }
    return marks.merge(
        partition, fresh, (old, moved) -> old.position() == moved.position() ? old : moved);
  }
}
