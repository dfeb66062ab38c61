package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of bytes whose meters go when it is closed. */
final class MeteredConsumer extends KafkaConsumer<byte[], byte[]> {
  private final KafkaClientMetrics metrics;

  MeteredConsumer(Properties properties, ClientMeters meters) {
    super(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.metrics = meters.of(this);
  }

  @Override
  public void close() {
    metrics.close();
    super.close();
  }

  @Override
  public void close(CloseOptions options) {
    metrics.close();
    super.close(options);
  }
}
