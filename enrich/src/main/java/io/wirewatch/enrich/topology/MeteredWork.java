package io.wirewatch.enrich.topology;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Work whose CPU time another thread can read while it is done. */
final class MeteredWork<T> implements Callable<T> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Callable<T> work;
  private volatile long thread = -1;
  private volatile long nanosBefore;

  MeteredWork(Callable<T> work) {
    this.work = work;
  }

  @Override
  public T call() throws Exception {
    nanosBefore = THREADS.getCurrentThreadCpuTime();
    thread = Thread.currentThread().getId();
    return work.call();
  }

  /** CPU time used so far; zero before the work began. */
  Duration used() {
    return thread < 0
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread) - nanosBefore));
  }
}
