package io.wirewatch.enrich;

import io.wirewatch.enrich.topology.EnrichTopology;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The properties Kafka Streams runs with. Order: what every client of ours gets (servers, sign-in),
 * then the operator's settings of this service, then what our promises rest on, which nobody
 * overrides.
 */
final class StreamsSettings {
  private static final Duration SESSION = Duration.ofSeconds(30);

  /** Longer than a broker takes to fail over: what fails under exactly-once is done anew. */
  private static final Duration TRANSACTION = Duration.ofSeconds(10);

  private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

  private StreamsSettings() {}

  /**
   * @param clients what every Kafka client of ours gets
   * @param replicas copies of the change log
   * @param delivery how long a record is offered before sending counts as failed
   */
  static Properties of(
      EnrichSettings settings, Properties clients, int replicas, Duration delivery) {
    Properties properties = new Properties();
    properties.putAll(clients);
    properties.putAll(operators(settings));
    properties.putAll(promised(settings.instance()));
    properties.putAll(channels(replicas));
    properties.putAll(producer(delivery));
    return properties;
  }

  /** Name of an instance: stable over restarts, so that it gets its partitions back at once. */
  static String identity(int instance) {
    return EnrichTopology.APPLICATION_ID + "-" + instance;
  }

  private static Properties operators(EnrichSettings settings) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    return properties;
  }

  private static Properties promised(int instance) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, EnrichTopology.APPLICATION_ID);
    properties.put(StreamsConfig.CLIENT_ID_CONFIG, identity(instance));
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // Twice, since the assignor reads it from the consumer; we have no global thread, but Streams
    // warns at each start while it is off.
    properties.put(GLOBAL_HANDLER, true);
    properties.put(main(GLOBAL_HANDLER), true);
    properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    // The newer streams protocol knows no static members: a restart would cost a session timeout.
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put(main(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), identity(instance));
    properties.put(
        main(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), Math.toIntExact(SESSION.toMillis()));
    properties.put(main(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return properties;
  }

  private static Properties channels(int replicas) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicas);
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), replicas < 3 ? 1 : 2);
    // A broker whose clock was set back must not refuse what it took before: that cannot be
    // skipped.
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
        Long.MAX_VALUE);
    return properties;
  }

  private static Properties producer(Duration delivery) {
    int millis = Math.toIntExact(delivery.toMillis());
    Properties properties = new Properties();
    properties.put(producer(ProducerConfig.LINGER_MS_CONFIG), 0);
    properties.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    properties.put(producer(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), millis);
    properties.put(
        producer(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG), Math.min(millis / 2, 30_000));
    properties.put(
        producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        Math.toIntExact(TRANSACTION.toMillis()));
    return properties;
  }

  private static String main(String name) {
    return StreamsConfig.mainConsumerPrefix(name);
  }

  private static String producer(String name) {
    return StreamsConfig.producerPrefix(name);
  }
}
