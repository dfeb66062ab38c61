package io.wirewatch.runtime.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * What the brokers say of Wirewatch's own channels and groups, which are known by how their names
 * begin.
 */
final class BrokerView {
  private static final String CHANNELS = "wirewatch.";
  private static final String GROUPS = "wirewatch-";

  private final Admin admin;

  /** One partition with the offsets of its first record and of the next to come. */
  record Partition(TopicPartition id, TopicPartitionInfo info, long earliest, long latest) {}

  BrokerView(Admin admin) {
    this.admin = admin;
  }

  int brokerCount() throws ExecutionException, InterruptedException {
    return admin.describeCluster().nodes().get().size();
  }

  List<Partition> partitions() throws ExecutionException, InterruptedException {
    Map<TopicPartition, TopicPartitionInfo> known = new HashMap<>();
    for (TopicDescription topic : describe().values()) {
      topic
          .partitions()
          .forEach(info -> known.put(new TopicPartition(topic.name(), info.partition()), info));
    }
    Map<TopicPartition, ListOffsetsResultInfo> earliest = offsets(known, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> latest = offsets(known, OffsetSpec.latest());
    List<Partition> partitions = new ArrayList<>();
    known.forEach(
        (id, info) ->
            partitions.add(new Partition(id, info, offsetOf(earliest, id), offsetOf(latest, id))));
    return partitions;
  }

  private Map<String, TopicDescription> describe() throws ExecutionException, InterruptedException {
    List<String> ours =
        admin.listTopics().names().get().stream()
            .filter(name -> name.startsWith(CHANNELS))
            .toList();
    return admin.describeTopics(ours).allTopicNames().get();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Map<TopicPartition, TopicPartitionInfo> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.keySet().stream().collect(Collectors.toMap(id -> id, id -> which));
    return admin.listOffsets(asked).all().get();
  }

  private static long offsetOf(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition id) {
    ListOffsetsResultInfo found = offsets.get(id);
    return found == null ? 0 : found.offset();
  }

  /** The committed offsets of each of our groups. */
  Map<String, Map<TopicPartition, Long>> committed()
      throws ExecutionException, InterruptedException {
    Map<String, ListConsumerGroupOffsetsSpec> asked =
        admin.listGroups().all().get().stream()
            .map(GroupListing::groupId)
            .filter(group -> group.startsWith(GROUPS))
            .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
    Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
    admin
        .listConsumerGroupOffsets(asked)
        .all()
        .get()
        .forEach(
            (group, offsets) -> {
              Map<TopicPartition, Long> plain = new HashMap<>();
              offsets.forEach(
                  (id, offset) -> {
                    // Kafka answers null for a partition the group reads but never committed.
                    if (offset != null) {
                      plain.put(id, offset.offset());
                    }
                  });
              committed.put(group, plain);
            });
    return committed;
  }
}
