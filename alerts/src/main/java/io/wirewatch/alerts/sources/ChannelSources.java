package io.wirewatch.alerts.sources;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The sources on their channels in Kafka. Thread-safe. */
public final class ChannelSources implements Sources, AutoCloseable {
  private static final Duration KEPT_WITHIN = Duration.ofSeconds(8);
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(3);

  private final KafkaConnection kafka;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final SourceBook book = new SourceBook();
  private final SourceChannels channels;
  private @Nullable Producer<byte[], byte[]> producer;

  private ChannelSources(KafkaConnection kafka, InstantSource clock, RandomGenerator random) {
    this.kafka = kafka;
    this.clock = clock;
    this.random = random;
    this.channels = new SourceChannels(kafka, book);
  }

  /**
   * Begins to follow the channels.
   *
   * @param random for the ids of questions
   */
  public static ChannelSources follow(
      KafkaConnection kafka, InstantSource clock, RandomGenerator random) {
    ChannelSources sources = new ChannelSources(kafka, clock, random);
    sources.channels.start();
    return sources;
  }

  @Override
  public List<Source> all() {
    return book.all();
  }

  @Override
  public Optional<Source> find(String feedId) {
    return book.find(feedId);
  }

  @Override
  public boolean isComplete() {
    return book.isComplete();
  }

  @Override
  public void save(List<Feed> feeds) {
    write(feeds.stream().map(feed -> recordOf(Channels.FEEDS, feed.id(), feed)).toList());
    book.awaitFeeds(feeds, SEEN_WITHIN);
  }

  @Override
  public void remove(String feedId) {
    write(List.of(recordOf(Channels.FEEDS, feedId, null)));
    book.awaitGone(feedId, SEEN_WITHIN);
  }

  @Override
  public String ask(FeedInquiry.Kind kind, String text) {
    String id = HexFormat.of().toHexDigits(random.nextLong());
    FeedInquiry inquiry = new FeedInquiry(id, kind, text, clock.instant());
    write(List.of(recordOf(Channels.FEED_INQUIRIES, id, inquiry)));
    return id;
  }

  @Override
  public Optional<FeedFindings> answer(String inquiryId, Duration patience) {
    return book.answer(inquiryId, patience);
  }

  private static <V> ProducerRecord<byte[], byte[]> recordOf(
      Channel<V> channel, String key, @Nullable V value) {
    byte @Nullable [] bytes =
        value == null ? null : channel.serde().serializer().serialize(channel.name(), value);
    return new ProducerRecord<>(channel.name(), key.getBytes(StandardCharsets.UTF_8), bytes);
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) {
    if (!book.isComplete()) {
      throw new SourcesUnavailable(
          "The list of sources is still being read. Nothing was changed; try again in a moment.");
    }
    try {
      Producer<byte[], byte[]> open = open();
      long end = System.nanoTime() + KEPT_WITHIN.toNanos();
      List<? extends Future<?>> sent = records.stream().map(open::send).toList();
      for (Future<?> one : sent) {
        one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notKept(e);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw notKept(e);
    }
  }

  private static SourcesUnavailable notKept(Exception cause) {
    return new SourcesUnavailable(
        "Kafka does not take changes at the moment. Look at the list in a minute whether this one arrived.",
        cause);
  }

  private synchronized Producer<byte[], byte[]> open() {
    if (producer == null) {
      producer = kafka.producer("wirewatch-alerts-sources");
    }
    return producer;
  }

  @Override
  public void close() {
    channels.close();
    closeProducer();
  }

  private synchronized void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
  }
}
