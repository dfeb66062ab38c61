package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer of bytes whose meters go when it is closed. */
final class MeteredProducer extends KafkaProducer<byte[], byte[]> {
  private final ClientMeters meters;

  MeteredProducer(Properties properties, MeterRegistry registry) {
    super(properties, new ByteArraySerializer(), new ByteArraySerializer());
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
  public void close(Duration timeout) {
    meters.close();
    super.close(timeout);
  }
}
