package io.wirewatch.enrich;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Makes the clients of Kafka Streams as Streams would, except for one name.
 *
 * <p>Streams builds the transactional id on a random process id that it keeps on disk only beside a
 * persistent store. With ours in memory each start would be a stranger, and the transaction of a
 * killed predecessor would hold back every reader until it times out. Here the id is that of the
 * thread, so the next start ends the predecessor's transaction at once, and fences a predecessor
 * that still lives.
 */
final class StableClients implements KafkaClientSupplier {
  private static final String PRODUCER = "-producer";

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(named(config), new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  static Map<String, Object> named(Map<String, Object> config) {
    Map<String, Object> named = new HashMap<>(config);
    String client = String.valueOf(config.get(CommonClientConfigs.CLIENT_ID_CONFIG));
    String thread =
        client.endsWith(PRODUCER)
            ? client.substring(0, client.length() - PRODUCER.length())
            : client;
    named.replace(ProducerConfig.TRANSACTIONAL_ID_CONFIG, thread);
    return named;
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
