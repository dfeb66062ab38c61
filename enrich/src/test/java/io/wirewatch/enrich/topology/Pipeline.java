package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.json;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology under test, from bytes to bytes. */
final class Pipeline implements AutoCloseable {
  static final int REMEMBERED = 5;

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> articles;
  private final TestOutputTopic<byte[], byte[]> enriched;
  private final TestOutputTopic<byte[], byte[]> rejections;
  private final TestOutputTopic<byte[], byte[]> stories;
  private final TestOutputTopic<byte[], byte[]> trends;

  Pipeline(ArticleTagger tagger) {
    this(tagger, EnrichListener.NONE);
  }

  Pipeline(ArticleTagger tagger, EnrichListener listener) {
    EnrichTopology topology =
        new EnrichTopology(tagger, "taxonomy-1", listener, () -> 0L, REMEMBERED);
    driver = new TopologyTestDriver(topology.build(), new Properties(), Instant.EPOCH);
    articles =
        driver.createInputTopic(
            Channels.ARTICLES.name(), new ByteArraySerializer(), new ByteArraySerializer());
    enriched = output(Channels.ENRICHED_ARTICLES.name());
    rejections = output(Channels.REJECTIONS.name());
    stories = output(Channels.STORIES.name());
    trends = output(Channels.TRENDS.name());
  }

  private TestOutputTopic<byte[], byte[]> output(String channel) {
    return driver.createOutputTopic(
        channel, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  void pipe(Article article) {
    pipe(article.id(), json(article), article.fetchedAt());
  }

  void pipe(@Nullable String key, byte @Nullable [] value, Instant at) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    pipe(new TestRecord<>(keyBytes, value, at));
  }

  void pipe(TestRecord<byte[], byte[]> record) {
    articles.pipeInput(record);
  }

  List<TestRecord<byte[], byte[]>> enriched() {
    return enriched.readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> rejected() {
    return rejections.readRecordsToList();
  }

  List<Rejection> rejections() {
    return rejected().stream()
        .map(record -> RejectionHeaders.read(record.headers(), record.value()))
        .toList();
  }

  List<TestRecord<byte[], byte[]>> stories() {
    return stories.readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> trends() {
    return trends.readRecordsToList();
  }

  void clockMovesOn(Duration time) {
    driver.advanceWallClockTime(time);
  }

  KeyValueStore<String, Seen> seen() {
    return driver.getKeyValueStore(DropUnchanged.STORE);
  }

  KeyValueStore<String, byte[]> book() {
    return driver.getKeyValueStore(BookStore.STORE);
  }

  @Override
  public void close() {
    driver.close();
  }
}
