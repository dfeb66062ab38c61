package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of bytes whose meters go when it is closed. */
final class MeteredConsumer extends KafkaConsumer<byte[], byte[]> {
  private final ClientMeters meters;

  MeteredConsumer(Properties properties, MeterRegistry registry) {
    super(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.meters =
        ClientMeters.bind(
            registry,
            (scheduler, refresh) -> new KafkaClientMetrics(this, List.of(), scheduler, refresh));
  }

  @Override
  public void close() {
    meters.close();
    super.close();
  }

  @Override
  public void close(CloseOptions options) {
    meters.close();
    super.close(options);
  }

  @Override
  @Deprecated
  public void close(Duration timeout) {
    meters.close();
    super.close(timeout);
  }
}
