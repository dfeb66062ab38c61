package io.wirewatch.runtime.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The properties of each kind of client. Order: what the operator passes through, then what our
 * promises need, which cannot be overridden.
 */
final class ClientProperties {
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

  private final KafkaSettings settings;

  ClientProperties(KafkaSettings settings) {
    this.settings = settings;
  }

  /** What every client needs: where the brokers are and how to sign in. */
  Properties common() {
    Properties properties = new Properties();
    settings.properties().forEach((name, secret) -> properties.put(name, secret.value()));
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    return properties;
  }

  Properties admin(String clientId) {
    Properties properties = common();
    properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    return properties;
  }

  Properties producer(String clientId) {
    Properties properties = common();
    long delivery = settings.deliveryTimeout().toMillis();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(delivery));
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(delivery, 60_000L));
    // Kafka refuses a request time-out above the delivery time-out.
    properties.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.toIntExact(Math.min(delivery / 2, LONGEST_REQUEST.toMillis())));
    return properties;
  }

  /** The transactional id names the client too: it is the one who fences its predecessor. */
  Properties transactionalProducer(String transactionalId) {
    Properties properties = producer(transactionalId);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    properties.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(TRANSACTION_TIMEOUT.toMillis()));
    return properties;
  }

  Properties consumer(String groupId, String clientId) {
    Properties properties = common();
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION_TIMEOUT.toMillis()));
    settings
        .instance()
        .ifPresent(
            instance ->
                properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + clientId));
    return properties;
  }
}
