package io.wirewatch.runtime.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what was started, in reverse order. Each part is registered where it is made. A step that
 * fails is logged and the next follows; the whole has a deadline, after which the remaining steps
 * are begun but not waited for. Thread-safe; closing twice does nothing more.
 */
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  /**
   * What a step gets even when those before it used up the time: enough for what only needs to be
   * told.
   */
  private static final Duration LEAST = Duration.ofMillis(200);

  private final Duration deadline;
  private final Deque<Step> steps = new ArrayDeque<>();
  private boolean closed;

  private record Step(String name, Closing action) {}

  /** Makes a life cycle whose whole end takes at most about {@code deadline}. */
  public Lifecycle(Duration deadline) {
    this.deadline = deadline;
  }

  /** Registers a part to be closed and gives it back. */
  public <T extends AutoCloseable> T closing(String step, T part) {
    onClose(step, part::close);
    return part;
  }

  /**
   * Registers a step; when everything is closed already it is done at once, so that nothing stays
   * open.
   */
  public void onClose(String step, Closing action) {
    synchronized (this) {
      if (!closed) {
        steps.push(new Step(step, action));
        return;
      }
    }
    run(new Step(step, action), deadline.toNanos());
  }

  @Override
  public void close() {
    long end = System.nanoTime() + deadline.toNanos();
    for (Step step : takeAll()) {
      run(step, Math.max(end - System.nanoTime(), LEAST.toNanos()));
    }
  }

  private synchronized Deque<Step> takeAll() {
    closed = true;
    Deque<Step> taken = new ArrayDeque<>(steps);
    steps.clear();
    return taken;
  }

  /** On a thread of its own, so that a step that hangs can be left behind. */
  private static void run(Step step, long nanos) {
    CountDownLatch done = new CountDownLatch(1);
    Thread thread = new Thread(() -> attempt(step, done), "close-" + step.name());
    thread.setDaemon(true);
    thread.start();
    try {
      if (!done.await(nanos, TimeUnit.NANOSECONDS)) {
        LOG.warn("Stopping: {} takes too long, going on without it", step.name());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private static void attempt(Step step, CountDownLatch done) {
    try {
      step.action().close();
      LOG.debug("Stopped {}", step.name());
    } catch (Exception | LinkageError | AssertionError e) {
      LOG.warn("Stopping: {} failed, going on", step.name(), e);
    } finally {
      done.countDown();
    }
  }
}
