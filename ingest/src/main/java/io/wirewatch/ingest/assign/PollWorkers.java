package io.wirewatch.ingest.assign;

import io.wirewatch.ingest.schedule.ClockJump;
import io.wirewatch.ingest.schedule.PollQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads that take due feeds from the queue and poll them, while the gate is open. */
public final class PollWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollWorkers.class);
  private static final Duration LONGEST_NAP = Duration.ofMillis(100);
  private static final Duration SHORTEST_NAP = Duration.ofMillis(5);
  private static final Duration AFTER_BUG = Duration.ofMinutes(5);
  private static final Duration LAST_POLLS = Duration.ofSeconds(10);

  private final PollQueue queue;
  private final PollGate gate;
  private final FeedAssignment assignment;
  private final InstantSource clock;
  private final ClockJump clockJump = new ClockJump();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public PollWorkers(
      int count, PollQueue queue, PollGate gate, FeedAssignment assignment, InstantSource clock) {
    this.queue = queue;
    this.gate = gate;
    this.assignment = assignment;
    this.clock = clock;
    for (int i = 0; i < count; i++) {
      threads.add(new Thread(this::work, "poll-" + i));
    }
  }

  /** Starts the threads. */
  public void start() {
    threads.forEach(Thread::start);
  }

  /** Whether every thread is still at work. */
  public boolean isRunning() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  /** Lets polls under way finish for a while, then interrupts them. */
  @Override
  public void close() {
    closed.countDown();
    long end = System.nanoTime() + LAST_POLLS.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
  }

  private void work() {
    try {
      while (closed.getCount() > 0) {
        if (gate.isOpenWithin(LONGEST_NAP.toMillis())) {
          followClock();
          Optional<PollQueue.Claim> claim = queue.next(clock.instant());
          if (claim.isPresent()) {
            poll(claim.get());
          } else {
            nap();
          }
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("A poll was interrupted by the end");
    }
  }

  private void poll(PollQueue.Claim claim) throws InterruptedException {
    Instant again = clock.instant().plus(AFTER_BUG);
    try {
      Optional<FeedPartition> partition = assignment.owning(claim.feedId());
      if (partition.isPresent()) {
        again = partition.get().poll(claim.feedId());
      }
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("feed", claim.feedId())
          .setCause(e)
          .log("A fault of ours ended a poll; the feed is asked again later");
    } finally {
      queue.finish(claim, clock.instant(), again);
    }
  }

  private void nap() throws InterruptedException {
    Duration wait = queue.untilNext(clock.instant()).orElse(LONGEST_NAP);
    long millis = Math.min(wait.toMillis(), LONGEST_NAP.toMillis());
    if (closed.await(Math.max(SHORTEST_NAP.toMillis(), millis), TimeUnit.MILLISECONDS)) {
      LOG.trace("Woken by the end");
    }
  }

  private void followClock() {
    clockJump
        .seen(clock.instant(), System.nanoTime())
        .ifPresent(
            jump -> {
              LOG.warn("The clock jumped by {}; due times move with it", jump);
              queue.shift(jump);
            });
  }
}
