package io.wirewatch.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what is there and no further: to the end as it is when the reading begins. */
public final class ReadToEnd {
  private static final Duration WAIT = Duration.ofMillis(200);

  private ReadToEnd() {}

  /** Hands over each record of a Kafka topic that is there at the time of the call. */
  public static void topic(
      Consumer<byte[], byte[]> consumer,
      String topic,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    partitions(consumer, partitions, () -> false, each);
  }

  /**
   * Hands over each record of some partitions.
   *
   * @param isStopped makes the reading end early, with an exception
   * @throws IllegalStateException where it was stopped before the end
   */
  public static void partitions(
      Consumer<byte[], byte[]> consumer,
      Collection<TopicPartition> partitions,
      BooleanSupplier isStopped,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (isStopped.getAsBoolean()) {
        throw new IllegalStateException("reading was stopped");
      }
      consumer.poll(WAIT).forEach(each);
    }
  }

  /**
   * Hands over each record of one partition that stands between two offsets.
   *
   * @param from the first
   * @param end one after the last; not beyond the end of the partition
   */
  public static void stretch(
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long from,
      long end,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        if (record.offset() < end) {
          each.accept(record);
        }
      }
    }
  }
}
