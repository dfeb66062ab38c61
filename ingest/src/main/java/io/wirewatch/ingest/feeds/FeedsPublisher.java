package io.wirewatch.ingest.feeds;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the channel of feeds hold what the operator's file says, by writing only what differs. */
public final class FeedsPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(FeedsPublisher.class);

  private final KafkaConnection kafka;
  private final ChannelReader reader;

  public FeedsPublisher(KafkaConnection kafka, ChannelReader reader) {
    this.kafka = kafka;
    this.reader = reader;
  }

  /**
   * Writes the differences and waits until Kafka has them.
   *
   * @return entries that cannot be taken, each as a sentence
   * @throws InterruptedException where the wait was interrupted
   */
  public List<String> publish(Collection<Feed> file) throws InterruptedException {
    FeedDifferences differences = FeedDifferences.between(channel(), file);
    if (!differences.isEmpty()) {
      write(differences);
      LOG.atInfo()
          .addKeyValue("channel", Channels.FEEDS.name())
          .log(
              "Feeds file: {} added or changed, {} removed",
              differences.changed().size(),
              differences.gone().size());
    }
    return differences.problems();
  }

  private Map<String, Feed> channel() {
    Map<String, Feed> feeds = new HashMap<>();
    reader.read(
        "feeds",
        ChannelReader.partitions(Channels.FEEDS),
        kafkaRecord ->
            ChannelReader.decode(
                Channels.FEEDS, kafkaRecord, (id, feed) -> putOrRemove(feeds, id, feed)));
    return feeds;
  }

  private static void putOrRemove(Map<String, Feed> feeds, String id, @Nullable Feed feed) {
    if (feed == null) {
      feeds.remove(id);
    } else {
      feeds.put(id, feed);
    }
  }

  private void write(FeedDifferences differences) throws InterruptedException {
    try (Producer<byte[], byte[]> producer = kafka.producer("wirewatch-ingest-feeds-file")) {
      List<Future<?>> sent = new ArrayList<>();
      for (Feed feed : differences.changed()) {
        byte[] value = Channels.FEEDS.serde().serializer().serialize(Channels.FEEDS.name(), feed);
        sent.add(producer.send(recordOf(feed.id(), value)));
      }
      for (String id : differences.gone()) {
        sent.add(producer.send(recordOf(id, null)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the feeds file could not be published", e.getCause());
    }
  }

  private static ProducerRecord<byte[], byte[]> recordOf(String id, byte @Nullable [] value) {
    return new ProducerRecord<>(Channels.FEEDS.name(), id.getBytes(StandardCharsets.UTF_8), value);
  }
}
