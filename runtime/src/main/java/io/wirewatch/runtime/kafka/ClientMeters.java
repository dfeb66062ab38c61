package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of one Kafka client in our registry, for as long as the client lives. New ones (a
 * partition's lag) are looked for every ten seconds; the binder's usual minute hides them for too
 * long.
 */
final class ClientMeters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientMeters.class);
  private static final Duration REFRESH = Duration.ofSeconds(10);

  /**
   * One each: the binder never takes its task out of a scheduler it was given, and would bring
   * closed clients back.
   */
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(ClientMeters::daemon);

  private final MeterBinder bound;

  private ClientMeters(
      MeterRegistry registry, BiFunction<ScheduledExecutorService, Duration, MeterBinder> binder) {
    this.bound = binder.apply(refresher, REFRESH);
    bound.bindTo(registry);
  }

  static ClientMeters bind(
      MeterRegistry registry, BiFunction<ScheduledExecutorService, Duration, MeterBinder> binder) {
    return new ClientMeters(registry, binder);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "kafka-client-meters");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    refresher.shutdownNow();
    try {
      boolean unused = refresher.awaitTermination(1, TimeUnit.SECONDS);
      if (bound instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("Meters of a Kafka client stay: {}", e.toString());
    }
  }
}
