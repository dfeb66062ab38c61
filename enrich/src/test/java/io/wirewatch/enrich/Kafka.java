package io.wirewatch.enrich;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Plays ingest and alerts: writes articles, reads what is committed of other channels. */
final class Kafka implements AutoCloseable {
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);

  private final KafkaConnection connection;
  private final Producer<byte[], byte[]> producer;

  Kafka(KafkaConnection connection) {
    this.connection = connection;
    this.producer = connection.producer("test-ingest");
  }

  void publish(Article article) throws Exception {
    publish(article.id(), Articles.json(article));
  }

  /** With the time of now: the broker drops at once what is older than a channel keeps. */
  void publish(String key, byte[] value) throws Exception {
    producer
        .send(
            new ProducerRecord<>(
                Channels.ARTICLES.name(), key.getBytes(StandardCharsets.UTF_8), value))
        .get(20, TimeUnit.SECONDS);
  }

  List<EnrichedArticle> enriched(int atLeast) {
    return read(Channels.ENRICHED_ARTICLES, atLeast).stream()
        .map(record -> SERDE.fromBytes(record.value()))
        .toList();
  }

  /** Everything committed, once there are so many or twenty seconds have passed. */
  List<ConsumerRecord<byte[], byte[]>> read(Channel<?> channel, int atLeast) {
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = connection.consumer("test-alerts", "test-alerts")) {
      List<TopicPartition> partitions =
          IntStream.range(0, channel.partitions())
              .mapToObj(partition -> new TopicPartition(channel.name(), partition))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (int polls = 0; polls < 100 && read.size() < atLeast; polls++) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }
    return read;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
