package io.wirewatch.runtime.health;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs the checks of a service again and again, on a thread of its own, so that whoever asks never
 * waits for one.
 */
public final class HealthRefresher implements AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(HealthRefresher::daemon);

  /** Begins at once and pauses for {@code pause} between rounds. */
  public HealthRefresher(Health health, Duration pause) {
    var unused =
        thread.scheduleWithFixedDelay(health::refresh, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "health");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
