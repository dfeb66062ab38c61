package io.wirewatch.alerts.rejections;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what lies on the channel of rejections, on a thread of its own. Counts include those that
 * were put back or let go since; the {@code rejections} command knows which.
 */
public final class RejectionTally implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RejectionTally.class);
  private static final String NAME = "wirewatch-alerts-rejections";
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final long PAUSE_SECONDS = 5;

  private final KafkaConnection kafka;
  private final Map<String, RejectionCount> counts = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::follow, NAME);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> current;

  private RejectionTally(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /** Begins to count, from the first one that is kept. */
  public static RejectionTally follow(KafkaConnection kafka) {
    RejectionTally tally = new RejectionTally(kafka);
    tally.thread.setDaemon(true);
    tally.thread.start();
    return tally;
  }

  /** What was counted so far, the most frequent first. */
  public List<RejectionCount> counts() {
    return counts.values().stream()
        .sorted(Comparator.comparingLong(RejectionCount::count).reversed())
        .toList();
  }

  private void follow() {
    while (!isClosed()) {
      try (Consumer<byte[], byte[]> consumer = kafka.consumer(NAME, NAME)) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        LOG.debug("No longer counting rejections");
      } catch (KafkaException e) {
        LOG.atWarn().log("Rejections cannot be counted now: {}", e.getMessage());
        pause();
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Channels.REJECTIONS.name()).stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    counts.clear();
    while (!isClosed()) {
      consumer.poll(TICK).forEach(this::count);
    }
  }

  private void count(ConsumerRecord<byte[], byte[]> one) {
    try {
      Rejection rejection = RejectionHeaders.read(one.headers(), one.value());
      count(rejection);
    } catch (IllegalArgumentException e) {
      LOG.debug("A rejection cannot be read: {}", e.getMessage());
    }
  }

  private void count(Rejection rejection) {
    counts.merge(
        rejection.stage().code() + " " + rejection.reason().code(),
        new RejectionCount(rejection.stage(), rejection.reason(), 1, rejection.at()),
        (old, first) -> old.and(first.last()));
  }

  private void pause() {
    try {
      boolean unused = closing.await(PAUSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> open = current;
    if (open != null) {
      open.wakeup();
    }
  }
}
