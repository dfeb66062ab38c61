package io.wirewatch.ingest.assign;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks every few seconds whether Kafka answers, and closes or opens the gate. */
public final class KafkaWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** One missed answer is a hiccup. */
  private static final int PATIENCE = 2;

  private final Supplier<Optional<String>> whyUnreachable;
  private final PollGate gate;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "kafka-watch");
  private int misses;

  public KafkaWatch(Supplier<Optional<String>> whyUnreachable, PollGate gate) {
    this.whyUnreachable = whyUnreachable;
    this.gate = gate;
  }

  /** Starts looking. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void look() {
    Optional<String> reason = whyUnreachable.get();
    misses = reason.isPresent() ? misses + 1 : 0;
    if (reason.isEmpty()) {
      gate.open();
    } else if (misses >= PATIENCE) {
      gate.close(reason.get());
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
