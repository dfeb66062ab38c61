package io.wirewatch.enrich;

import java.util.Map;

/**
 * How far the group has come on each partition of a channel.
 *
 * @param committed next offset to be enriched
 * @param ends offset after the last committed record
 */
record Standing(Map<Integer, Long> committed, Map<Integer, Long> ends) {
  Standing {
    committed = Map.copyOf(committed);
    ends = Map.copyOf(ends);
  }

  boolean isWaiting(int partition) {
    return ends.getOrDefault(partition, 0L) > position(partition);
  }

  long position(int partition) {
    return committed.getOrDefault(partition, 0L);
  }
}
