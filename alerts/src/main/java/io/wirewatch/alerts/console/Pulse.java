package io.wirewatch.alerts.console;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes live streams when something new is stored: one look at the store for all of them, and none
 * while nobody listens. Thread-safe.
 */
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final LongSupplier newest;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "console-pulse");
            thread.setDaemon(true);
            return thread;
          });
  private long latest;
  private int waiting;
  private boolean closed;

  /** Looks at that sequence, which only grows. */
  Pulse(LongSupplier newest) {
    this.newest = newest;
    Future<?> unused =
        looking.scheduleWithFixedDelay(
            this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (isWaitedFor()) {
        tell(newest.getAsLong());
      }
    } catch (RuntimeException unanswered) {
      LOG.atDebug().setCause(unanswered).log("the store did not answer the live streams");
    }
  }

  private boolean isWaitedFor() {
    lock.lock();
    try {
      return waiting > 0;
    } finally {
      lock.unlock();
    }
  }

  private void tell(long sequence) {
    lock.lock();
    try {
      if (sequence > latest) {
        latest = sequence;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something beyond a sequence; false when the time is over or we close. */
  boolean awaitBeyond(long sequence, Duration longest) {
    lock.lock();
    try {
      waiting++;
      long left = longest.toNanos();
      while (latest <= sequence && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return latest > sequence && !closed;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    looking.shutdownNow();
  }
}
