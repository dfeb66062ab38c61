package io.wirewatch.alerts;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small regular work on one thread; what fails is said and tried again next time. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "alerts-housekeeping");
            made.setDaemon(true);
            return made;
          });

  void every(long seconds, String what, Runnable work) {
    Future<?> unused =
        thread.scheduleWithFixedDelay(() -> attempt(what, work), 0, seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed, tried again soon: {}", what, e.getMessage());
    }
  }
}
