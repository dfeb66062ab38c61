package io.wirewatch.runtime.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends every exchange on time from outside the client, whose own timeouts start anew with each
 * byte.
 *
 * <p>Knows which exchange the calling thread is in, as the client's hooks for names and sockets are
 * not told.
 */
final class Watchdog implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer;
  private final Map<Thread, Exchange> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Watchdog() {
    // Two threads, so that tidying the pool can never hold up a deadline.
    timer = new ScheduledThreadPoolExecutor(2, task -> daemon(task, "fetch-watchdog"));
    timer.setRemoveOnCancelPolicy(true);
  }

  /** What runs inside an exchange. */
  interface Work<T> {
    T in(Exchange exchange) throws Exception;
  }

  /** Runs work on this thread within a total time. */
  <T> T within(Duration total, Work<T> work) throws Exception {
    var exchange = new Exchange(total);
    Future<?> bark = scheduled(() -> exchange.cut(late(exchange, total)), total);
    running.put(Thread.currentThread(), exchange);
    try {
      if (closed) {
        throw closing();
      }
      return work.in(exchange);
    } catch (Exception e) {
      throw exchange.cutFor().<Exception>map(cut -> cut).orElse(e);
    } finally {
      exchange.finish();
      bark.cancel(false);
      running.remove(Thread.currentThread());
    }
  }

  private Future<?> scheduled(Runnable task, Duration delay) throws FetchProblem {
    try {
      return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw closing();
    }
  }

  /** The exchange that the calling thread is in. */
  Exchange current() {
    Exchange exchange = running.get(Thread.currentThread());
    if (exchange == null) {
      throw new IllegalStateException("no exchange on this thread");
    }
    return exchange;
  }

  /** Repeats until closed; the task must not throw. */
  void every(Duration pause, Runnable task) {
    var unused =
        timer.scheduleWithFixedDelay(
            task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Cuts whatever still runs. */
  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    running.values().forEach(exchange -> exchange.cut(closing()));
  }

  static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static FetchProblem late(Exchange exchange, Duration total) {
    return new FetchProblem(
        FetchFailure.TIMEOUT,
        "Not finished after "
            + Words.duration(total)
            + ": stopped while "
            + exchange.phase()
            + ".");
  }

  private static FetchProblem closing() {
    return new FetchProblem(FetchFailure.CONNECT, "Stopped because Wirewatch is shutting down.");
  }
}
