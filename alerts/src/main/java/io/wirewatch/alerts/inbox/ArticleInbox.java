package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.contract.channel.Channels;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the enriched articles on a thread of its own and hands them on in batches. While the
 * database is away it keeps its place in the group and reads nothing; what it read last is read
 * again afterwards.
 */
final class ArticleInbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleInbox.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final AlertsStore store;
  private final BatchStep step;
  private final Runnable committed;
  private final boolean shared;
  private final Offsets offsets = Offsets.none();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param committed called after each committed batch
   * @param shared whether other instances read too; alone, nothing is waited for after a crash
   */
  ArticleInbox(
      Consumer<byte[], byte[]> consumer,
      AlertsStore store,
      BatchStep step,
      Runnable committed,
      boolean shared) {
    this.consumer = consumer;
    this.store = store;
    this.step = step;
    this.committed = committed;
    this.shared = shared;
  }

  /** Begins reading. */
  void start() {
    Thread thread = new Thread(this::run, "alerts-inbox");
    thread.start();
  }

  /** In words what keeps it from reading; empty while it reads. */
  Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
    try {
      if (!stopped.await(15, TimeUnit.SECONDS)) {
        LOG.warn("The inbox does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      begin();
      while (!stopping) {
        read();
      }
    } catch (WakeupException e) {
      LOG.debug("The inbox was told to stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The inbox stopped", e);
      trouble = Optional.of("the inbox stopped: " + e.getMessage());
    } finally {
      consumer.close();
      stopped.countDown();
    }
  }

  private void begin() {
    FromTheDatabase start = new FromTheDatabase();
    if (shared) {
      consumer.subscribe(List.of(Channels.ENRICHED_ARTICLES.name()), start);
      return;
    }
    List<TopicPartition> all =
        IntStream.range(0, Channels.ENRICHED_ARTICLES.partitions())
            .mapToObj(number -> new TopicPartition(Channels.ENRICHED_ARTICLES.name(), number))
            .toList();
    consumer.assign(all);
    start.onPartitionsAssigned(all);
  }

  private void read() throws InterruptedException {
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (trouble.isPresent()) {
        tryAgain();
      } else if (!records.isEmpty()) {
        commit(records);
      }
    } catch (StoreException e) {
      pause("the database is away: " + e.getMessage());
    } catch (WakeupException e) {
      throw e;
    } catch (PartitionLost | KafkaException e) {
      pause(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void commit(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    try {
      step.commit(records, offsets);
    } catch (StoreException e) {
      store.check();
      LOG.warn("A batch of {} was refused by the database, going one by one", records.count(), e);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        commitAlone(record);
      }
    }
    consumer.commitAsync();
    committed.run();
  }

  private void commitAlone(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    try {
      step.commit(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()), offsets);
    } catch (StoreException e) {
      store.check();
      step.skip(record, offsets, "the database refused it: " + e.getMessage());
    }
  }

  private void pause(String why) {
    if (trouble.isEmpty()) {
      LOG.warn("Reading articles is paused: {}. Nothing is lost.", why);
    }
    trouble = Optional.of(why);
    consumer.pause(consumer.assignment());
  }

  private void tryAgain() {
    store.check();
    seek(consumer.assignment());
    consumer.resume(consumer.assignment());
    trouble = Optional.empty();
    LOG.info("Reading articles goes on");
  }

  private void seek(Collection<TopicPartition> partitions) {
    offsets.load(store.inbox(), partitions);
    for (TopicPartition partition : partitions) {
      offsets
          .of(partition)
          .ifPresentOrElse(
              next -> consumer.seek(partition, next),
              () -> consumer.seekToBeginning(List.of(partition)));
    }
  }

  /** Starts each assigned partition where the database says, whatever Kafka remembers. */
  private final class FromTheDatabase implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.info("Reads {}", partitions);
      try {
        seek(partitions);
      } catch (StoreException e) {
        pause("the database is away: " + e.getMessage());
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      offsets.forget(partitions);
    }
  }
}
