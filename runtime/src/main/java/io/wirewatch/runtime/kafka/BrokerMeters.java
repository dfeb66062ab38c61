package io.wirewatch.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lag and offsets as the brokers see them, under the names of kafka_exporter, so that dashboards
 * work with either. What a client says of its own lag stands still when the client hangs; this does
 * not.
 */
public final class BrokerMeters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerMeters.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final BrokerView view;
  private final MultiGauge brokers;
  private final MultiGauge currentOffset;
  private final MultiGauge oldestOffset;
  private final MultiGauge underReplicated;
  private final MultiGauge preferredLeader;
  private final MultiGauge groupOffset;
  private final MultiGauge groupLag;
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(BrokerMeters::daemon);

  /**
   * Measures Wirewatch's own channels and groups through an admin client that stays the caller's.
   */
  public BrokerMeters(Admin admin, MeterRegistry registry) {
    view = new BrokerView(admin);
    brokers = MultiGauge.builder("kafka.brokers").register(registry);
    currentOffset = MultiGauge.builder("kafka.topic.partition.current.offset").register(registry);
    oldestOffset = MultiGauge.builder("kafka.topic.partition.oldest.offset").register(registry);
    underReplicated =
        MultiGauge.builder("kafka.topic.partition.under.replicated.partition").register(registry);
    preferredLeader =
        MultiGauge.builder("kafka.topic.partition.leader.is.preferred").register(registry);
    groupOffset = MultiGauge.builder("kafka.consumergroup.current.offset").register(registry);
    groupLag = MultiGauge.builder("kafka.consumergroup.lag").register(registry);
  }

  /** Begins to measure every fifteen seconds and gives itself back. */
  public BrokerMeters start() {
    var unused =
        refresher.scheduleWithFixedDelay(
            this::refreshOrSay, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /** Kafka may be away; the readiness check says so, this waits for the next round. */
  private void refreshOrSay() {
    try {
      refresh();
    } catch (ExecutionException | RuntimeException e) {
      LOG.debug("Brokers not measured this time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void refresh() throws ExecutionException, InterruptedException {
    List<BrokerView.Partition> partitions = view.partitions();
    brokers.register(List.of(Row.of(Tags.empty(), view.brokerCount())), true);
    currentOffset.register(rows(partitions, BrokerView.Partition::latest), true);
    oldestOffset.register(rows(partitions, BrokerView.Partition::earliest), true);
    underReplicated.register(rows(partitions, one -> flag(isUnderReplicated(one.info()))), true);
    preferredLeader.register(rows(partitions, one -> flag(hasPreferredLeader(one.info()))), true);
    groups(partitions);
  }

  private void groups(List<BrokerView.Partition> partitions)
      throws ExecutionException, InterruptedException {
    List<Row<?>> offsets = new ArrayList<>();
    List<Row<?>> lags = new ArrayList<>();
    for (Map.Entry<String, Map<TopicPartition, Long>> group : view.committed().entrySet()) {
      for (BrokerView.Partition partition : partitions) {
        Long committed = group.getValue().get(partition.id());
        if (committed != null) {
          Tags tags = tags(partition.id()).and("consumergroup", group.getKey());
          offsets.add(Row.of(tags, committed));
          lags.add(Row.of(tags, Math.max(0, partition.latest() - committed)));
        }
      }
    }
    groupOffset.register(offsets, true);
    groupLag.register(lags, true);
  }

  /** What a gauge shows of a partition. */
  private interface Measure {
    Number of(BrokerView.Partition partition);
  }

  private static List<Row<?>> rows(List<BrokerView.Partition> partitions, Measure measure) {
    List<Row<?>> rows = new ArrayList<>();
    partitions.forEach(one -> rows.add(Row.of(tags(one.id()), measure.of(one))));
    return rows;
  }

  private static Tags tags(TopicPartition id) {
    return Tags.of("topic", id.topic(), "partition", String.valueOf(id.partition()));
  }

  private static boolean isUnderReplicated(TopicPartitionInfo info) {
    return info.isr().size() < info.replicas().size();
  }

  private static boolean hasPreferredLeader(TopicPartitionInfo info) {
    return info.leader() != null && info.leader().id() == info.replicas().get(0).id();
  }

  private static int flag(boolean set) {
    return set ? 1 : 0;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "broker-meters");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    refresher.shutdownNow();
  }
}
