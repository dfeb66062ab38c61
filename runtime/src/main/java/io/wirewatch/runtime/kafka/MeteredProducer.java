package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer of bytes whose meters go when it is closed. */
final class MeteredProducer extends KafkaProducer<byte[], byte[]> {
  private final KafkaClientMetrics metrics;

  MeteredProducer(Properties properties, ClientMeters meters) {
    super(properties, new ByteArraySerializer(), new ByteArraySerializer());
    this.metrics = meters.of(this);
  }

  @Override
  public void close() {
    metrics.close();
    super.close();
  }

  @Override
  public void close(Duration timeout) {
    metrics.close();
    super.close(timeout);
  }
}
