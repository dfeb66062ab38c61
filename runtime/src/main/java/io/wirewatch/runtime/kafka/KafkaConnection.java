package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Makes Kafka clients that keep our promises. Clients read and write bytes, because what cannot be
 * decoded must become a rejection and not an endless loop. Making one does not wait for a broker.
 * Whoever asks for a client closes it.
 */
public final class KafkaConnection implements AutoCloseable {
  private final KafkaSettings settings;
  private final ClientProperties properties;
  private final MeterRegistry registry;
  private final Reachability reachability;

  /**
   * Makes a connection for a service; its name starts the client ids that Wirewatch chooses itself.
   */
  public KafkaConnection(String service, KafkaSettings settings, MeterRegistry registry) {
    this.settings = settings;
    this.properties = new ClientProperties(settings);
    this.registry = registry;
    this.reachability =
        new Reachability(
            settings.bootstrapServers(), properties.admin("wirewatch-" + service + "-check"));
  }

  /** The settings this connection was made from. */
  public KafkaSettings settings() {
    return settings;
  }

  /**
   * A fresh copy of what every client needs (brokers, sign-in), for clients made elsewhere such as
   * Streams.
   */
  public Properties properties() {
    return properties.common();
  }

  /** An admin client. */
  public Admin admin() {
    return Admin.create(properties.common());
  }

  /** An idempotent producer that waits for all replicas and sends at once. */
  public Producer<byte[], byte[]> producer(String clientId) {
    return new MeteredProducer(properties.producer(clientId), registry);
  }

  /**
   * The same with transactions; a later producer with this id fences it. {@code initTransactions}
   * is the caller's.
   */
  public Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
    return new MeteredProducer(properties.transactionalProducer(transactionalId), registry);
  }

  /**
   * A consumer of committed records that starts at the earliest one and never commits by itself.
   */
  public Consumer<byte[], byte[]> consumer(String groupId, String clientId) {
    return new MeteredConsumer(properties.consumer(groupId, clientId), registry);
  }

  /**
   * Shows the metrics of a client made elsewhere, such as Streams, until what is given back is
   * closed: {@code bindMeters((scheduler, refresh) -> new KafkaStreamsMetrics(streams, List.of(),
   * scheduler, refresh))}.
   */
  public AutoCloseable bindMeters(
      BiFunction<ScheduledExecutorService, Duration, MeterBinder> binder) {
    return ClientMeters.bind(registry, binder);
  }

  /**
   * Returns once a broker answers.
   *
   * @throws KafkaUnreachableException if none does in time
   * @throws InterruptedException if the thread is told to stop meanwhile
   */
  public void awaitReachable(Duration timeout) throws InterruptedException {
    reachability.await(timeout);
  }

  /**
   * Refuses a cluster whose transactions can lose or tear writes (before KIP-890, {@code
   * transaction.version} 2).
   *
   * @throws CannotStartException if the cluster is such a one
   */
  public void requireFencedTransactions() throws InterruptedException {
    try (Admin admin = admin()) {
      TransactionVersion.of(admin).requireFenced(settings.bootstrapServers());
    }
  }

  /**
   * Asks the cluster once, for at most three seconds; empty when it answers, else the reason why
   * not.
   */
  public Optional<String> whyUnreachable() {
    return reachability.whyNot();
  }

  /** Ends the checks of this connection; clients are closed by their owners. */
  @Override
  public void close() {
    reachability.close();
  }
}
