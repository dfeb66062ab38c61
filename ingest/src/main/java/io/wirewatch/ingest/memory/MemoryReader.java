package io.wirewatch.ingest.memory;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.status.Judged;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Rebuilds the memory of one partition from its four compacted channels. */
public final class MemoryReader {
  private final ChannelReader reader;

  public MemoryReader(ChannelReader reader) {
    this.reader = reader;
  }

  /** The memory as committed now; to be asked after the former owner was fenced. */
  public PartitionMemory read(int partition) {
    PartitionMemory memory = new PartitionMemory();
    reader.read(
        "memory-" + partition,
        List.of(
            new TopicPartition(Channels.FEED_MEMORY.name(), partition),
            new TopicPartition(Channels.KNOWN_ITEMS.name(), partition),
            new TopicPartition(Channels.WANTED_PAGES.name(), partition),
            new TopicPartition(Channels.FEED_STATUS.name(), partition)),
        kafkaRecord -> take(memory, kafkaRecord));
    return memory;
  }

  private static void take(PartitionMemory memory, ConsumerRecord<byte[], byte[]> kafkaRecord) {
    if (kafkaRecord.topic().equals(Channels.FEED_MEMORY.name())) {
      ChannelReader.decode(
          Channels.FEED_MEMORY, kafkaRecord, (key, value) -> takeMemory(memory, key, value));
    } else if (kafkaRecord.topic().equals(Channels.FEED_STATUS.name())) {
      ChannelReader.decode(
          Channels.FEED_STATUS, kafkaRecord, (key, value) -> takeStatus(memory, key, value));
    } else if (kafkaRecord.topic().equals(Channels.WANTED_PAGES.name())) {
      ChannelReader.decode(
          Channels.WANTED_PAGES, kafkaRecord, (key, value) -> takePage(memory, key, value));
    } else {
      ChannelReader.decode(
          Channels.KNOWN_ITEMS, kafkaRecord, (key, value) -> takeItem(memory, key, value));
    }
  }

  private static void takeMemory(PartitionMemory memory, String key, @Nullable FeedMemory value) {
    if (value == null) {
      memory.forgetMemory(key);
    } else {
      memory.put(value);
    }
  }

  private static void takeStatus(PartitionMemory memory, String key, @Nullable FeedStatus value) {
    if (value == null) {
      memory.forgetJudgement(key);
    } else {
      memory.put(key, Judged.of(value));
    }
  }

  private static void takePage(PartitionMemory memory, String key, @Nullable WantedPage value) {
    if (value != null) {
      memory.pages().put(value);
      return;
    }
    int slash = key.indexOf('/');
    if (slash > 0) {
      memory.pages().remove(key.substring(0, slash), key.substring(slash + 1));
    }
  }

  private static void takeItem(PartitionMemory memory, String key, @Nullable KnownItem value) {
    if (value != null) {
      memory.put(value);
      return;
    }
    int slash = key.indexOf('/');
    if (slash > 0) {
      memory.forget(key.substring(0, slash), key.substring(slash + 1));
    }
  }
}
