package io.wirewatch.ingest.memory;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.ReadToEnd;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads partitions of a compacted channel from their beginning to what is their end now, committed
 * records only.
 */
public final class ChannelReader {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelReader.class);
  private static final String GROUP = "wirewatch-ingest-reader";

  private final KafkaConnection kafka;
  private final BooleanSupplier isStopped;

  /**
   * @param isStopped makes a reading end early, with an exception
   */
  public ChannelReader(KafkaConnection kafka, BooleanSupplier isStopped) {
    this.kafka = kafka;
    this.isStopped = isStopped;
  }

  /** Every partition of a channel. */
  public static List<TopicPartition> partitions(Channel<?> channel) {
    return IntStream.range(0, channel.partitions())
        .mapToObj(partition -> new TopicPartition(channel.name(), partition))
        .toList();
  }

  /**
   * Hands over each record that is there at the time of the call.
   *
   * @param name of this reading, unlike that of any other under way
   * @throws IllegalStateException where it was stopped before the end
   */
  public void read(
      String name,
      Collection<TopicPartition> partitions,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (Consumer<byte[], byte[]> consumer = kafka.consumer(GROUP, GROUP + "-" + name)) {
      ReadToEnd.partitions(consumer, partitions, isStopped, each);
    }
  }

  /**
   * Decodes a record for {@code taker}, whose second argument is null where the record removes its
   * key; one that cannot be read is logged and passed over.
   */
  public static <V> void decode(
      Channel<V> channel,
      ConsumerRecord<byte[], byte[]> kafkaRecord,
      BiConsumer<String, @Nullable V> taker) {
    if (kafkaRecord.key() == null) {
      return;
    }
    String key = new String(kafkaRecord.key(), StandardCharsets.UTF_8);
    try {
      taker.accept(
          key,
          kafkaRecord.value() == null
              ? null
              : channel.serde().deserializer().deserialize(channel.name(), kafkaRecord.value()));
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("channel", channel.name())
          .addKeyValue("offset", kafkaRecord.offset())
          .log("A record cannot be read and is passed over: {}", e.getMessage());
    }
  }
}
