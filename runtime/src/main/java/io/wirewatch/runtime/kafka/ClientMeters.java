package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Shows Kafka's own client metrics in our registry. New ones (a partition's lag) are looked for
 * every ten seconds; the binder's usual minute hides them for too long.
 */
final class ClientMeters implements AutoCloseable {
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private final MeterRegistry registry;
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(ClientMeters::daemon);

  ClientMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  KafkaClientMetrics of(Producer<?, ?> producer) {
    return bound(new KafkaClientMetrics(producer, List.of(), refresher, REFRESH));
  }

  KafkaClientMetrics of(Consumer<?, ?> consumer) {
    return bound(new KafkaClientMetrics(consumer, List.of(), refresher, REFRESH));
  }

  private KafkaClientMetrics bound(KafkaClientMetrics metrics) {
    metrics.bindTo(registry);
    return metrics;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "kafka-client-meters");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    refresher.shutdownNow();
  }
}
