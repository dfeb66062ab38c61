package io.wirewatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.StoreException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for destinations with due messages and gives each a lane, so that a slow one holds up
 * nobody else. A message in flight when the process dies is sent again, under the same id, when its
 * claim is over.
 */
public final class OutboxWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int MOST_LANES = 64;
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final long STOP_SECONDS = 15;

  private final AlertsStore store;
  private final InstantSource clock;
  private final Lane lane;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Semaphore pokes = new Semaphore(0);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor lanes =
      new ThreadPoolExecutor(
          0, MOST_LANES, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), OutboxWorker::thread);

  /** With the usual caps. */
  public OutboxWorker(
      AlertsStore store,
      Collection<? extends Notifier> notifiers,
      RetrySchedule schedule,
      InstantSource clock,
      MeterRegistry registry) {
    this(store, notifiers, schedule, HourlyCaps.usual(), clock, registry);
  }

  /** With caps of the operator's. */
  public OutboxWorker(
      AlertsStore store,
      Collection<? extends Notifier> notifiers,
      RetrySchedule schedule,
      HourlyCaps caps,
      InstantSource clock,
      MeterRegistry registry) {
    this.store = store;
    this.clock = clock;
    Map<DestinationKind, Notifier> byKind =
        notifiers.stream().collect(Collectors.toMap(Notifier::kind, Function.identity()));
    this.lane =
        new Lane(
            store,
            byKind,
            new Lane.Rulings(new Verdict(schedule), new Throttle(store.outbox(), caps)),
            clock,
            new DeliveryMeters(registry),
            stopping);
  }

  /**
   * Begins sending. Where this process is the only one, claims of one that died are dropped first.
   */
  public void start() {
    if (!store.isShared()) {
      store.outbox().dropClaims();
    }
    thread(this::run).start();
  }

  /** Looks again at once: something was added. */
  public void poke() {
    if (pokes.availablePermits() == 0) {
      pokes.release();
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    pokes.release();
    lanes.shutdown();
    try {
      if (!lanes.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Sending does not stop; what is in flight is sent again after the next start");
        lanes.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        look();
        boolean poked = pokes.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (poked) {
          pokes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      for (String destination : store.outbox().dueDestinations(clock.instant())) {
        open(destination);
      }
    } catch (StoreException e) {
      LOG.warn("Sending waits for the database: {}", e.getMessage());
    } catch (RejectedExecutionException e) {
      LOG.debug("All lanes are taken; the rest follows");
    }
  }

  private void open(String destination) {
    if (!busy.add(destination)) {
      return;
    }
    try {
      lanes.execute(() -> runLane(destination));
    } catch (RejectedExecutionException e) {
      busy.remove(destination);
      throw e;
    }
  }

  private void runLane(String destination) {
    try {
      lane.run(destination);
    } catch (StoreException e) {
      LOG.warn("Sending waits for the database: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("A lane failed, destination={}", destination, e);
    } finally {
      busy.remove(destination);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "alerts-outbox");
    thread.setDaemon(true);
    return thread;
  }
}
