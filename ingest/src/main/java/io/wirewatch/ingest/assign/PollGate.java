package io.wirewatch.ingest.assign;

import io.wirewatch.ingest.poll.PollListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open while Kafka takes what polls bring. While it is closed no feed is asked: what could not be
 * stored would only be asked for again. Thread-safe.
 */
public final class PollGate {
  private static final Logger LOG = LoggerFactory.getLogger(PollGate.class);

  private final PollListener listener;
  private @Nullable String closedBecause;

  public PollGate(PollListener listener) {
    this.listener = listener;
  }

  /** Stops polling, saying so once. */
  public synchronized void close(String reason) {
    if (closedBecause == null) {
      closedBecause = reason;
      LOG.atWarn()
          .addKeyValue("reason", reason)
          .log("Kafka is away: polling stops, nothing is lost");
      listener.stoppedPolling(reason);
    }
  }

  /** Lets polling go on, saying so where it had stopped. */
  public synchronized void open() {
    if (closedBecause != null) {
      closedBecause = null;
      LOG.info("Kafka is back: polling goes on");
      listener.resumedPolling();
    }
    notifyAll();
  }

  /** Waits until the gate is open, at most {@code millis}; false where it is still closed then. */
  synchronized boolean isOpenWithin(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (closedBecause != null && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return closedBecause == null;
  }

  /** Why it is closed; empty while it is open. */
  public synchronized Optional<String> closedBecause() {
    return Optional.ofNullable(closedBecause);
  }
}
