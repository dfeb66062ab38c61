package io.wirewatch.ingest.assign;

import io.wirewatch.ingest.schedule.PollQueue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The polls that have begun and not ended, and which hosts are slow. A poll that has lasted for a
 * while waits for its server and no longer counts as work: another may begin beside it. So servers
 * that say nothing hold up nobody else, until as many of them are waited for as we care to; from
 * then on a host that was slow the last time is asked only when one of those has come to an end.
 * Thread-safe.
 */
final class UnderWay {
  private final int atWork;
  private final int waitedFor;
  private final long patience;
  private final Map<PollQueue.Claim, Long> begun = new ConcurrentHashMap<>();
  private final Set<String> slowHosts = ConcurrentHashMap.newKeySet();

  /**
   * @param atWork most polls that count
   * @param waitedFor most polls beside them that have lasted longer than {@code patience}
   */
  UnderWay(int atWork, int waitedFor, Duration patience) {
    this.atWork = atWork;
    this.waitedFor = waitedFor;
    this.patience = patience.toNanos();
  }

  /** Whether any poll may begin at this time. */
  boolean hasRoom(long nanos) {
    return begun.size() < atWork + waitedFor && begun.size() - waiting(nanos) < atWork;
  }

  /** Whether a poll of this host may begin at this time. */
  boolean hasRoomFor(String host, long nanos) {
    return !slowHosts.contains(host) || waiting(nanos) < waitedFor;
  }

  void begin(PollQueue.Claim claim, long nanos) {
    begun.put(claim, nanos);
  }

  void end(PollQueue.Claim claim, long nanos) {
    Long start = begun.remove(claim);
    if (start != null && isSlow(start, nanos)) {
      slowHosts.add(claim.host());
    } else {
      slowHosts.remove(claim.host());
    }
  }

  /** How many polls are waited for; those of hosts known to be slow count from their start. */
  private int waiting(long nanos) {
    int waiting = 0;
    for (Map.Entry<PollQueue.Claim, Long> poll : begun.entrySet()) {
      if (isSlow(poll.getValue(), nanos) || slowHosts.contains(poll.getKey().host())) {
        waiting++;
      }
    }
    return waiting;
  }

  private boolean isSlow(long start, long nanos) {
    return nanos - start > patience;
  }
}
