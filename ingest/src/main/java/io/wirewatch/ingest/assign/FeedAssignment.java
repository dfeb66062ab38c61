package io.wirewatch.ingest.assign;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.memory.ChannelReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the channel of feeds as a member of the group: which partitions are ours, and which feeds
 * are on them. Owned partitions are always read from their beginning, so no offset is ever stored.
 */
public final class FeedAssignment implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedAssignment.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);
  private static final int OPENERS = 3;

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Surroundings around;
  private final Map<Integer, FeedPartition> partitions = new ConcurrentHashMap<>();
  private final ExecutorService openers =
      Executors.newFixedThreadPool(OPENERS, work -> daemon(work, "partition-opener"));
  private final Thread follower = daemon(this::follow, "feed-assignment");
  private volatile boolean isClosed;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private int announced;

  /**
   * @param consumers makes a member of the group; asked again where the last one failed for good
   */
  public FeedAssignment(Supplier<Consumer<byte[], byte[]>> consumers, Surroundings around) {
    this.consumers = consumers;
    this.around = around;
  }

  /** Joins the group. */
  public void start() {
    follower.start();
  }

  /** The partition that a turn's feed is on, where we own it and it is open. */
  Optional<FeedPartition> owning(String turn) {
    String feedId = PageDesk.feedOf(turn);
    return partitions.values().stream().filter(one -> one.owns(feedId)).findFirst();
  }

  /** What keeps feeds of ours from being asked; empty where nothing does. */
  public Optional<String> whyIncomplete() {
    List<Integer> waiting =
        partitions.values().stream()
            .filter(one -> one.state() != FeedPartition.State.ACTIVE)
            .map(FeedPartition::number)
            .toList();
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of("memory of partitions " + waiting + " is being read");
  }

  /** Tells how feeds do whose state changed without a poll. */
  void judge() {
    partitions.values().forEach(FeedPartition::judge);
  }

  /** How many partitions are ours. */
  public int size() {
    return partitions.size();
  }

  @Override
  public void close() {
    isClosed = true;
    Consumer<byte[], byte[]> member = current;
    if (member != null) {
      member.wakeup();
    }
    try {
      follower.join(CLOSE_PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    openers.shutdownNow();
    giveUp(List.copyOf(partitions.keySet()));
  }

  private void follow() {
    while (!isClosed) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        current = consumer;
        consumer.subscribe(List.of(Channels.FEEDS.name()), new Rebalance(consumer));
        while (!isClosed) {
          consumer.poll(TICK).forEach(this::take);
          reopen();
          announce();
        }
      } catch (WakeupException e) {
        LOG.debug("Leaving the group of feed readers");
      } catch (KafkaException e) {
        LOG.atWarn()
            .log("Following the channel of feeds failed, joining again: {}", e.getMessage());
        giveUp(List.copyOf(partitions.keySet()));
        pause();
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    FeedPartition partition = partitions.get(kafkaRecord.partition());
    if (partition != null) {
      ChannelReader.decode(
          Channels.FEEDS, kafkaRecord, (id, feed) -> putOrRemove(partition, id, feed));
    }
  }

  private void putOrRemove(FeedPartition partition, String id, @Nullable Feed feed) {
    if (feed == null) {
      partition.remove(id);
      around.forgetGauges(id);
    } else {
      partition.put(feed);
    }
  }

  private void reopen() {
    if (around.gate().closedBecause().isEmpty()) {
      partitions.values().stream().filter(FeedPartition::isToBeReopened).forEach(this::open);
    }
  }

  private void open(FeedPartition partition) {
    openers.execute(partition::open);
  }

  /** Once all partitions of a new assignment are open. */
  private void announce() {
    if (announced != partitions.hashCode() && !partitions.isEmpty() && whyIncomplete().isEmpty()) {
      announced = partitions.hashCode();
      around
          .announcer()
          .owns(
              partitions.size(),
              partitions.values().stream().mapToInt(FeedPartition::feedCount).sum());
    }
  }

  private void giveUp(Collection<Integer> numbers) {
    for (int number : numbers) {
      FeedPartition partition = partitions.remove(number);
      if (partition != null) {
        partition.close();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(TICK.toMillis() * 4);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isClosed = true;
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Takes partitions over and gives them up, on the follower's thread. */
  private final class Rebalance implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;

    Rebalance(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      List<TopicPartition> fresh = new ArrayList<>(assigned);
      fresh.removeIf(one -> partitions.containsKey(one.partition()));
      consumer.seekToBeginning(fresh);
      for (TopicPartition one : fresh) {
        FeedPartition partition = new FeedPartition(one.partition(), around);
        partitions.put(one.partition(), partition);
        open(partition);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      giveUp(revoked.stream().map(TopicPartition::partition).toList());
    }
  }
}
