package io.wirewatch.runtime.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked the process to stop. Waiting for what may take long is done through {@link
 * #interruptibly}, so that a stop ends it; closing is not, so that a stop does not spoil it.
 */
final class StopSignal {
  /** Supervisors kill after 30 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(28);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int exitCode;
  private @Nullable Thread waiting;

  /** A step that ends with {@link InterruptedException} when its thread is interrupted. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  void request() {
    requested.countDown();
    synchronized (this) {
      if (waiting != null) {
        waiting.interrupt();
      }
    }
  }

  boolean isRequested() {
    return requested.getCount() == 0;
  }

  void await() throws InterruptedException {
    requested.await();
  }

  void interruptibly(Step step) throws Exception {
    synchronized (this) {
      if (isRequested()) {
        throw new InterruptedException("stopped");
      }
      waiting = Thread.currentThread();
    }
    try {
      step.run();
    } finally {
      synchronized (this) {
        waiting = null;
        // A stop that came too late to interrupt the step must not interrupt what follows.
        boolean unused = Thread.interrupted();
      }
    }
  }

  void finished(int code) {
    exitCode = code;
    finished.countDown();
  }

  /**
   * Asks for the stop and waits for its end; gives the exit code, which is 1 when the end does not
   * come.
   */
  int requestAndWait() {
    request();
    try {
      return finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? exitCode : 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
