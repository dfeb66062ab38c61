package io.wirewatch.ingest.assign;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Lets one thread at a time change what is remembered of a feed. Thread-safe. */
final class OneByOne {
  private final Set<String> inside = new HashSet<>();

  /** Waits for its turn at a feed, at most so long; true where it has come. */
  synchronized boolean enter(String feedId, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!inside.add(feedId)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Lets the next one in. */
  synchronized void leave(String feedId) {
    inside.remove(feedId);
    notifyAll();
  }

  /** Whether somebody is at the feed. */
  synchronized boolean isInside(String feedId) {
    return inside.contains(feedId);
  }
}
