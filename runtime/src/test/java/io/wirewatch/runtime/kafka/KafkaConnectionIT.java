package io.wirewatch.runtime.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.runtime.management.BuildInfo;
import io.wirewatch.runtime.management.Metrics;
import io.wirewatch.runtime.testing.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class KafkaConnectionIT {
  private static final TestBroker BROKER = TestBroker.start();

  private final KafkaConnection kafka =
      new KafkaConnection(
          "ingest", KafkaSettings.local(BROKER.bootstrapServers()), new SimpleMeterRegistry());

  @AfterAll
  static void stopBroker() {
    BROKER.close();
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  private String channel(TestInfo test) throws ExecutionException, InterruptedException {
    String name = test.getTestMethod().orElseThrow().getName();
    try (Admin admin = kafka.admin()) {
      admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty()))).all().get();
    }
    return name;
  }

  private static void send(Producer<byte[], byte[]> producer, String channel, String value)
      throws Exception {
    producer
        .send(new ProducerRecord<>(channel, value.getBytes(StandardCharsets.UTF_8)))
        .get(20, SECONDS);
  }

  private List<String> committed(String channel, int expected) {
    List<String> values = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("group-" + channel, "c-" + channel)) {
      consumer.subscribe(List.of(channel));
      await()
          .atMost(20, SECONDS)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(one -> values.add(new String(one.value(), StandardCharsets.UTF_8)));
                return values.size() >= expected;
              });
    }
    return values;
  }

  @Test
  void isReachableAtOnce() throws InterruptedException {
    kafka.awaitReachable(Duration.ofSeconds(10));

    assertThat(kafka.whyUnreachable()).isEmpty();
    assertThat(kafka.whyUnreachable()).isEmpty();
  }

  @Test
  void readsOnlyWhatWasCommitted(TestInfo test) throws Exception {
    String channel = channel(test);
    try (Producer<byte[], byte[]> producer = kafka.transactionalProducer("tx-" + channel)) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, channel, "given up");
      producer.abortTransaction();
      producer.beginTransaction();
      send(producer, channel, "kept");
      producer.commitTransaction();
    }

    assertThat(committed(channel, 1)).containsExactly("kept");
  }

  @Test
  void aLaterProducerFencesTheEarlierOne(TestInfo test) throws Exception {
    String channel = channel(test);
    try (Producer<byte[], byte[]> zombie = kafka.transactionalProducer("tx-" + channel);
        Producer<byte[], byte[]> heir = kafka.transactionalProducer("tx-" + channel)) {
      zombie.initTransactions();
      zombie.beginTransaction();
      send(zombie, channel, "zombie");
      heir.initTransactions();
      heir.beginTransaction();
      send(heir, channel, "heir");
      heir.commitTransaction();

      assertThatThrownBy(zombie::commitTransaction)
          .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
    }

    assertThat(committed(channel, 1)).containsExactly("heir");
  }

  @Test
  void showsLagPerPartitionWithinTheRefreshAndDropsFamiliesNobodyAsksFor(TestInfo test)
      throws Exception {
    String channel = channel(test);
    try (Metrics metrics = new Metrics("ingest", BuildInfo.read());
        KafkaConnection metered =
            new KafkaConnection(
                "ingest", KafkaSettings.local(BROKER.bootstrapServers()), metrics.registry());
        Producer<byte[], byte[]> producer = metered.producer("p-" + channel);
        Consumer<byte[], byte[]> consumer = metered.consumer("g-" + channel, "c-" + channel)) {
      send(producer, channel, "one");
      consumer.subscribe(List.of(channel));

      await()
          .atMost(25, SECONDS)
          .until(
              () -> {
                var unused = consumer.poll(Duration.ofMillis(200));
                return !metrics
                    .registry()
                    .find("kafka.consumer.fetch.manager.records.lag")
                    .meters()
                    .isEmpty();
              });

      assertThat(
              metrics
                  .registry()
                  .find("kafka.producer.topic.record.send.total")
                  .tag("topic", channel)
                  .meters())
          .isNotEmpty();
      assertThat(metrics.registry().find("kafka.producer.io.ratio").meters()).isEmpty();
    }
  }

  @Test
  void measuresLagOnTheBrokersSideUnderTheExportersNames(TestInfo test) throws Exception {
    String channel = "wirewatch." + channel(test);
    try (Metrics metrics = new Metrics("alerts", BuildInfo.read());
        Admin admin = kafka.admin();
        Producer<byte[], byte[]> producer = kafka.producer("p-" + channel);
        Consumer<byte[], byte[]> consumer = kafka.consumer("wirewatch-lagging", "c-" + channel);
        BrokerMeters meters = new BrokerMeters(admin, metrics.registry())) {
      admin.createTopics(List.of(new NewTopic(channel, 1, (short) 1))).all().get();
      for (String value : List.of("one", "two", "three")) {
        send(producer, channel, value);
      }
      TopicPartition partition = new TopicPartition(channel, 0);
      consumer.assign(List.of(partition));
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(1)));

      meters.refresh();

      assertThat(metrics.scrape("text/plain").lines())
          .contains(
              "kafka_consumergroup_lag{application=\"alerts\",consumergroup=\"wirewatch-lagging\",partition=\"0\",topic=\""
                  + channel
                  + "\"} 2.0",
              "kafka_topic_partition_current_offset{application=\"alerts\",partition=\"0\",topic=\""
                  + channel
                  + "\"} 3.0",
              "kafka_topic_partition_under_replicated_partition{application=\"alerts\",partition=\"0\",topic=\""
                  + channel
                  + "\"} 0.0",
              "kafka_brokers{application=\"alerts\"} 1.0");
    }
  }

  @Test
  void acceptsABrokerWithFencedTransactions() throws InterruptedException {
    kafka.requireFencedTransactions();
  }

  @Test
  void channelsAreNotMadeByLookingForThem() throws Exception {
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("g", "c");
        Admin admin = kafka.admin()) {
      consumer.subscribe(List.of("no-such-channel"));
      var unused = consumer.poll(Duration.ofSeconds(1));

      assertThat(admin.listTopics().names().get()).doesNotContain("no-such-channel");
    }
  }
}
