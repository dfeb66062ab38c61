package io.wirewatch.ingest.assign;

import io.wirewatch.ingest.schedule.ClockJump;
import io.wirewatch.ingest.schedule.PollQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due feeds from the queue and polls them while the gate is open, so many at once; polls that
 * wait for slow servers do not count, see {@link UnderWay}.
 */
public final class PollWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollWorkers.class);
  private static final Duration LONGEST_NAP = Duration.ofMillis(100);
  private static final Duration SHORTEST_NAP = Duration.ofMillis(5);
  private static final Duration AFTER_BUG = Duration.ofMinutes(5);
  private static final Duration LAST_POLLS = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration SLOW_AGAIN = Duration.ofSeconds(1);
  private static final Duration AFTER_JUMP = Duration.ofMinutes(10);
  private static final int WAITED_FOR = 128;

  private final PollQueue queue;
  private final PollGate gate;
  private final FeedAssignment assignment;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final ClockJump clockJump = new ClockJump();
  private final UnderWay underWay;
  private final ThreadPoolExecutor threads;
  private final Thread dispatcher = new Thread(this::dispatch, "poll-dispatcher");
  private final Semaphore ended = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param count how many feeds are asked at once, those of slow servers not counted
   */
  public PollWorkers(
      int count,
      PollQueue queue,
      PollGate gate,
      FeedAssignment assignment,
      InstantSource clock,
      RandomGenerator random) {
    this.random = random;
    this.queue = queue;
    this.gate = gate;
    this.assignment = assignment;
    this.clock = clock;
    this.underWay = new UnderWay(count, WAITED_FOR, PATIENCE);
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            count,
            Integer.MAX_VALUE,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> new Thread(work, "poll-" + number.getAndIncrement()));
  }

  /** Starts polling. */
  public void start() {
    dispatcher.start();
  }

  /** Whether polls are still begun. */
  public boolean isRunning() {
    return dispatcher.isAlive();
  }

  /** Lets polls under way finish for a while, then interrupts them. */
  @Override
  public void close() {
    closed.countDown();
    ended.release();
    try {
      dispatcher.join(LAST_POLLS.toMillis());
      threads.shutdown();
      if (!threads.awaitTermination(LAST_POLLS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Polls under way are interrupted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void dispatch() {
    try {
      while (closed.getCount() > 0) {
        if (gate.isOpenWithin(LONGEST_NAP.toMillis())) {
          followClock();
          beginNext();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("Polling was interrupted by the end");
    }
  }

  private void beginNext() throws InterruptedException {
    if (!underWay.hasRoom(System.nanoTime())) {
      nap(LONGEST_NAP);
      return;
    }
    Optional<PollQueue.Claim> next = queue.next(clock.instant());
    if (next.isEmpty()) {
      nap(queue.untilNext(clock.instant()).orElse(LONGEST_NAP));
    } else if (underWay.hasRoomFor(next.get().host(), System.nanoTime())) {
      begin(next.get());
    } else {
      queue.finish(next.get(), clock.instant(), clock.instant().plus(SLOW_AGAIN));
    }
  }

  private void begin(PollQueue.Claim claim) {
    underWay.begin(claim, System.nanoTime());
    threads.execute(() -> poll(claim));
  }

  private void poll(PollQueue.Claim claim) {
    Instant again = clock.instant().plus(AFTER_BUG);
    try {
      Optional<FeedPartition> partition = assignment.owning(claim.feedId());
      if (partition.isPresent()) {
        again = partition.get().take(claim);
      }
    } catch (InterruptedException e) {
      LOG.debug("A poll was interrupted by the end");
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("feed", claim.feedId())
          .setCause(e)
          .log("A fault of ours ended a poll; the feed is asked again later");
    } finally {
      underWay.end(claim, System.nanoTime());
      queue.finish(claim, clock.instant(), again);
      ended.release();
    }
  }

  /** Until a poll ended, or for so long. */
  private void nap(Duration wait) throws InterruptedException {
    long millis = Math.min(wait.toMillis(), LONGEST_NAP.toMillis());
    if (ended.tryAcquire(Math.max(SHORTEST_NAP.toMillis(), millis), TimeUnit.MILLISECONDS)) {
      ended.drainPermits();
    }
  }

  private void followClock() {
    clockJump.seen(clock.instant(), System.nanoTime()).ifPresent(this::replan);
  }

  private void replan(Duration jump) {
    if (jump.isNegative()) {
      LOG.warn("The clock jumped by {}; due times move with it", jump);
      queue.shift(jump);
    } else {
      LOG.warn("The clock jumped by {}; what became due is spread over {}", jump, AFTER_JUMP);
      queue.spread(clock.instant(), AFTER_JUMP, random);
    }
  }
}
