package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads feeds under a deadline, a few at a time: whatever a document does to a parser, the caller
 * has its answer within the limit and other feeds are read meanwhile. Thread-safe.
 */
public final class ParsingPool implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int WALL_TO_CPU = 10;
  private static final int MAX_ABANDONED = 8;

  private final FeedReader reader = new FeedReader();
  private final ThreadMXBean clocks = ManagementFactory.getThreadMXBean();
  private final AtomicInteger abandoned = new AtomicInteger();
  private final Semaphore slots;
  private final Duration cpuLimit;
  private final ExecutorService threads;

  /**
   * @param atOnce how many documents are read at once
   * @param cpuLimit CPU time of one document; on a busy machine ten times that on the clock
   */
  public ParsingPool(int atOnce, Duration cpuLimit) {
    this.slots = new Semaphore(atOnce);
    this.cpuLimit = cpuLimit;
    this.threads = Executors.newCachedThreadPool(ParsingPool::thread);
  }

  /**
   * Items, or the reason why there are none.
   *
   * @throws InterruptedException where the caller was interrupted; the reading is stopped then
   */
  public ParsedFeed read(FeedBody body) throws InterruptedException {
    if (abandoned.get() >= MAX_ABANDONED) {
      return tooSlow("too many documents before it are still being read");
    }
    slots.acquire();
    try {
      Reading reading = new Reading(body);
      return await(threads.submit(reading), reading);
    } finally {
      slots.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private ParsedFeed await(Future<ParsedFeed> answer, Reading reading) throws InterruptedException {
    long giveUp = System.nanoTime() + cpuLimit.toNanos() * WALL_TO_CPU;
    try {
      while (true) {
        try {
          return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (reading.cpuNanos() > cpuLimit.toNanos() || System.nanoTime() - giveUp > 0) {
            reading.abandon();
            return tooSlow("took longer than " + cpuLimit.toMillis() + " ms to read");
          }
        }
      }
    } catch (ExecutionException e) {
      return new ParsedFeed.Refused(
          FailureReason.MALFORMED_FEED, "the parser gave up: " + e.getMessage());
    } finally {
      answer.cancel(true);
    }
  }

  private static ParsedFeed tooSlow(String detail) {
    return new ParsedFeed.Refused(FailureReason.PARSE_LIMIT, detail);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "feed-parser");
    thread.setDaemon(true);
    return thread;
  }

  /** One document on its thread. */
  private final class Reading implements Callable<ParsedFeed> {
    private final FeedBody body;
    private volatile long threadId = -1;
    private volatile long startNanos;
    private boolean isAbandoned;
    private boolean isDone;

    Reading(FeedBody body) {
      this.body = body;
    }

    @Override
    public ParsedFeed call() {
      startNanos = clocks.getCurrentThreadCpuTime();
      threadId = Thread.currentThread().getId();
      try {
        return reader.read(body);
      } catch (RuntimeException | StackOverflowError e) {
        return new ParsedFeed.Refused(
            FailureReason.MALFORMED_FEED, "the parser gave up: " + e.getClass().getSimpleName());
      } finally {
        done();
      }
    }

    long cpuNanos() {
      return threadId < 0 ? 0 : clocks.getThreadCpuTime(threadId) - startNanos;
    }

    synchronized void abandon() {
      if (!isDone) {
        isAbandoned = true;
        abandoned.incrementAndGet();
      }
    }

    private synchronized void done() {
      isDone = true;
      if (isAbandoned) {
        abandoned.decrementAndGet();
      }
    }
  }
}
