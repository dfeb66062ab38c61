package io.wirewatch.runtime.management;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/**
 * Kafka's clients bring about nine hundred series; those no dashboard or alert asks for are
 * dropped. A new panel adds its family here.
 */
final class KafkaFamilies {
  private static final String ALL = "kafka.";

  /** Beginnings of meter names, in Micrometer's spelling. */
  private static final List<String> USED =
      List.of(
          // Measured on the brokers' side by BrokerMeters.
          "kafka.brokers",
          "kafka.consumergroup",
          "kafka.topic.partition",
          // Measured by the clients.
          "kafka.stream.client.state",
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.thread.commit",
          "kafka.stream.thread.poll.records",
          "kafka.stream.thread.process",
          "kafka.stream.task.dropped.records",
          "kafka.stream.task.process",
          "kafka.stream.task.record.lateness",
          "kafka.stream.task.restore",
          "kafka.stream.topic",
          "kafka.stream.processor.node.record.e2e.latency",
          "kafka.stream.state.total.sst.files.size",
          "kafka.stream.state.restore",
          "kafka.stream.state.restoration",
          "kafka.consumer.fetch.manager.records",
          "kafka.consumer.fetch.manager.bytes.consumed",
          "kafka.consumer.coordinator.rebalance",
          "kafka.consumer.coordinator.failed.rebalance",
          "kafka.consumer.coordinator.assigned.partitions",
          "kafka.consumer.coordinator.last.rebalance",
          "kafka.consumer.last.poll.seconds.ago",
          "kafka.consumer.connection.count",
          "kafka.producer.record",
          "kafka.producer.topic.record",
          "kafka.producer.request.latency",
          "kafka.producer.batch.size",
          "kafka.producer.buffer.available",
          "kafka.producer.connection.count",
          "kafka.producer.txn");

  private KafkaFamilies() {}

  static MeterFilter usedOnly() {
    return MeterFilter.deny(
        id -> id.getName().startsWith(ALL) && USED.stream().noneMatch(id.getName()::startsWith));
  }
}
