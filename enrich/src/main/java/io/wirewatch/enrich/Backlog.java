package io.wirewatch.enrich;

import io.wirewatch.contract.channel.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far a group has come on a channel. */
final class Backlog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Admin admin;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final String group;
  private final List<TopicPartition> partitions;

  /**
   * @param admin closed with this
   * @param consumers make a consumer of committed records that belongs to no group's members
   */
  Backlog(
      Admin admin, Supplier<Consumer<byte[], byte[]>> consumers, String group, Channel<?> channel) {
    this.admin = admin;
    this.consumers = consumers;
    this.group = group;
    this.partitions =
        IntStream.range(0, channel.partitions())
            .mapToObj(partition -> new TopicPartition(channel.name(), partition))
            .toList();
  }

  Standing standing() throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    var ends =
        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all();
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
    Map<Integer, Long> endOffsets = new HashMap<>();
    ends.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .forEach((partition, end) -> endOffsets.put(partition.partition(), end.offset()));
    Map<Integer, Long> positions = new HashMap<>();
    committed
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .forEach(
            (partition, offset) -> {
              if (partitions.contains(partition) && offset != null) {
                positions.put(partition.partition(), offset.offset());
              }
            });
    return new Standing(positions, endOffsets);
  }

  /**
   * Whether a record is there to be read at or after the position: offsets are also taken by the
   * marks of transactions and by what was rolled back.
   */
  boolean holdsRecord(int partition, long position) {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      TopicPartition looked = partitions.get(partition);
      consumer.assign(List.of(looked));
      consumer.seek(looked, position);
      long end = consumer.endOffsets(List.of(looked), PATIENCE).getOrDefault(looked, 0L);
      while (consumer.position(looked, PATIENCE) < end) {
        if (!consumer.poll(PATIENCE).isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }
}
