package io.wirewatch.alerts.sources;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the channels of feeds, of their states and of answers, on a thread of its own. Every
 * instance reads all of them, so any can show any page.
 */
final class SourceChannels implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceChannels.class);
  private static final String NAME = "wirewatch-alerts-sources";
  private static final Duration TICK = Duration.ofMillis(500);

  private final KafkaConnection kafka;
  private final SourceBook book;
  private final Thread thread = new Thread(this::follow, "alerts-sources");
  private volatile boolean isClosed;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  SourceChannels(KafkaConnection kafka, SourceBook book) {
    this.kafka = kafka;
    this.book = book;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void follow() {
    while (!isClosed) {
      try (Consumer<byte[], byte[]> consumer = kafka.consumer(NAME, NAME)) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        LOG.debug("No longer following the channels of feeds");
      } catch (KafkaException e) {
        LOG.atWarn().log("The channels of feeds cannot be read now: {}", e.getMessage());
        pause();
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> kept =
        Stream.concat(partitions(Channels.FEEDS), partitions(Channels.FEED_STATUS)).toList();
    List<TopicPartition> answers = partitions(Channels.FEED_FINDINGS).toList();
    consumer.assign(Stream.concat(kept.stream(), answers.stream()).toList());
    consumer.seekToBeginning(kept);
    consumer.seekToEnd(answers);
    answers.forEach(consumer::position);
    Map<TopicPartition, Long> ends = consumer.endOffsets(kept);
    book.startAnew();
    while (!isClosed) {
      consumer.poll(TICK).forEach(this::take);
      if (!book.isComplete() && hasReached(consumer, ends)) {
        book.complete();
      }
    }
  }

  private static boolean hasReached(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<byte[], byte[]> one) {
    if (one.topic().equals(Channels.FEEDS.name())) {
      decode(Channels.FEEDS, one, book::put);
    } else if (one.topic().equals(Channels.FEED_STATUS.name())) {
      decode(Channels.FEED_STATUS, one, book::put);
    } else {
      decode(
          Channels.FEED_FINDINGS,
          one,
          (id, findings) -> {
            if (findings != null) {
              book.put(findings);
            }
          });
    }
  }

  private static <V> void decode(
      Channel<V> channel,
      ConsumerRecord<byte[], byte[]> one,
      BiConsumer<String, @Nullable V> taker) {
    if (one.key() == null) {
      return;
    }
    try {
      @Nullable V value =
          one.value() == null
              ? null
              : channel.serde().deserializer().deserialize(channel.name(), one.value());
      taker.accept(new String(one.key(), StandardCharsets.UTF_8), value);
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("channel", channel.name())
          .addKeyValue("offset", one.offset())
          .log("A record cannot be read and is passed over: {}", e.getMessage());
    }
  }

  private static Stream<TopicPartition> partitions(Channel<?> channel) {
    return IntStream.range(0, channel.partitions())
        .mapToObj(number -> new TopicPartition(channel.name(), number));
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isClosed = true;
    }
  }

  @Override
  public void close() {
    isClosed = true;
    Consumer<byte[], byte[]> open = current;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
