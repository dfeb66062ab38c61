package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.tagging.TimeIsUp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells threads that tag when an article has used up its CPU time. One thread looks at all of them
 * a few times in each budget, so that an article costs two writes to memory and no look at a clock.
 */
final class Watch implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOKS_A_BUDGET = 4;

  private final long budget;
  private final Map<Thread, Turn> turns = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Watch::thread);
  private final Future<?> looks;

  Watch(Duration budget) {
    this.budget = budget.toNanos();
    long between = Math.max(1_000_000, this.budget / LOOKS_A_BUDGET);
    looks = looking.scheduleWithFixedDelay(this::look, between, between, TimeUnit.NANOSECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tagger-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** The articles of one thread, one after the other; running it asks whether time is up. */
  static final class Turn implements Runnable {
    private final Thread thread;

    /** Odd while an article is being tagged; the first is written by its own thread alone. */
    private long counted;

    private volatile long count;

    private volatile long expired = -1;

    /** What the last look saw; belongs to the thread that looks. */
    private long seen;

    private long cpuWhenSeen;

    Turn(Thread thread) {
      this.thread = thread;
    }

    void begin() {
      count = ++counted;
    }

    void end() {
      count = ++counted;
    }

    @Override
    public void run() {
      if (expired == count) {
        throw new TimeIsUp();
      }
    }

    /** Time counts from the first look that met the article. */
    private void look(long budget) {
      long now = count;
      long cpu = THREADS.getThreadCpuTime(thread.getId());
      if (now != seen) {
        seen = now;
        cpuWhenSeen = cpu;
      } else if (now % 2 == 1 && cpu - cpuWhenSeen > budget) {
        expired = now;
      }
    }
  }

  /** The caller's own. */
  Turn turn() {
    return turns.computeIfAbsent(Thread.currentThread(), Turn::new);
  }

  private void look() {
    turns.keySet().removeIf(thread -> !thread.isAlive());
    turns.values().forEach(turn -> turn.look(budget));
  }

  @Override
  public void close() {
    looks.cancel(true);
    looking.shutdownNow();
  }
}
