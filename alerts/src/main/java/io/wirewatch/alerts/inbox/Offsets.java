package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.Inbox;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The next offset of each partition we read, as the database holds it. Used by the reading thread
 * alone.
 */
final class Offsets {
  private final Map<TopicPartition, OptionalLong> next;

  private Offsets(Map<TopicPartition, OptionalLong> next) {
    this.next = new HashMap<>(next);
  }

  static Offsets none() {
    return new Offsets(Map.of());
  }

  /** Reads where assigned partitions stand. */
  void load(Inbox inbox, Collection<TopicPartition> assigned) {
    for (TopicPartition partition : assigned) {
      next.put(partition, inbox.nextOffset(partition.topic(), partition.partition()));
    }
  }

  void forget(Collection<TopicPartition> partitions) {
    partitions.forEach(next::remove);
  }

  /** Where a partition is to be read from; empty for one never read. */
  OptionalLong of(TopicPartition partition) {
    return next.getOrDefault(partition, OptionalLong.empty());
  }

  /** What they will be once these records are committed. */
  Offsets after(ConsumerRecords<byte[], byte[]> records) {
    Offsets moved = new Offsets(next);
    records.forEach(record -> moved.put(record));
    return moved;
  }

  Offsets after(ConsumerRecord<byte[], byte[]> record) {
    Offsets moved = new Offsets(next);
    moved.put(record);
    return moved;
  }

  /** Writes what changed. */
  void move(Batch batch, Offsets moved) {
    moved.next.forEach(
        (partition, to) -> {
          OptionalLong known = of(partition);
          boolean isMoved =
              to.equals(known)
                  || batch.moveOffset(
                      partition.topic(), partition.partition(), known, to.orElseThrow());
          if (!isMoved) {
            throw new PartitionLost(partition.toString());
          }
        });
  }

  void become(Offsets moved) {
    next.putAll(moved.next);
  }

  private void put(ConsumerRecord<byte[], byte[]> record) {
    next.put(
        new TopicPartition(record.topic(), record.partition()),
        OptionalLong.of(record.offset() + 1));
  }
}
