package io.wirewatch.ingest.assign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether time has changed the state of a feed: a source that stops delivering
 * does nothing that could be noticed otherwise.
 */
public final class StatusRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusRounds.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final FeedAssignment assignment;
  private final PollGate gate;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::look, "status-rounds");

  public StatusRounds(FeedAssignment assignment, PollGate gate) {
    this.assignment = assignment;
    this.gate = gate;
  }

  /** Starts looking. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        if (gate.closedBecause().isEmpty()) {
          judge();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void judge() {
    try {
      assignment.judge();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("A fault of ours ended a look at the state of feeds");
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
