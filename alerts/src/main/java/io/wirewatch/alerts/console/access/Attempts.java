package io.wirewatch.alerts.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Limits how often sign-in keys may be tried, all callers together; safe for use by threads. */
public final class Attempts {
  private final Deque<Instant> recent = new ArrayDeque<>();
  private final InstantSource clock;
  private final int most;
  private final Duration within;

  /** Allows that many tries within that time. */
  public Attempts(InstantSource clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  /** Whether one more try is allowed now; counts it when it is. */
  public synchronized boolean allowed() {
    Instant now = clock.instant();
    while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(within))) {
      recent.removeFirst();
    }
    if (recent.size() >= most) {
      return false;
    }
    recent.addLast(now);
    return true;
  }
}
