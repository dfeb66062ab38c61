package io.wirewatch.standalone.ops;

import java.util.List;

/** Is the broker side healthy? Under the names of kafka_exporter. */
final class KafkaBoard {
  private KafkaBoard() {}

  static Board board() {
    return new Board(
        "kafka",
        "Wirewatch: Kafka",
        "Is the broker side healthy?",
        List.of(
            brokers(),
            underReplicatedPartitions(),
            partitionsOffTheirPreferredLeader(),
            deadLetterMessagesHeld(),
            messagesInPerTopic(),
            lagPerGroupAndTopic(),
            roughSecondsBehind(),
            retainedMessagesPerTopic()));
  }

  private static Panel brokers() {
    return Panel.stat(
            "Brokers",
            Unit.COUNT,
            "Brokers that answer. Fewer than you run: look at the missing one before "
                + "anything else.")
        .query("brokers", "max(kafka_brokers)")
        .wide(6);
  }

  private static Panel underReplicatedPartitions() {
    return Panel.stat(
            "Under-replicated partitions",
            Unit.COUNT,
            "Partitions with fewer copies than they should have. Not zero for five "
                + "minutes: a broker is away or its disk is slow.")
        .query("partitions", "sum(kafka_topic_partition_under_replicated_partition)")
        .wide(6)
        .redAbove("KafkaUnderReplicated", 0);
  }

  private static Panel partitionsOffTheirPreferredLeader() {
    return Panel.stat(
            "Partitions off their preferred leader",
            Unit.COUNT,
            "After a broker’s restart some leaders stay elsewhere; Kafka moves them back "
                + "within minutes.")
        .query("partitions", "sum(kafka_topic_partition_leader_is_preferred < bool 1)")
        .wide(6);
  }

  private static Panel deadLetterMessagesHeld() {
    return Panel.stat(
            "Dead-letter messages held",
            Unit.COUNT,
            "Records in the rejections channel. They are kept 30 days: wirewatch "
                + "rejections list shows them, replay puts them back.")
        .query(
            "held",
            "sum(kafka_topic_partition_current_offset{topic=~\"wirewatch.rejections.v1\"} "
                + "- kafka_topic_partition_oldest_offset{topic=~\"wirewatch.rejections.v1\"})")
        .wide(6);
  }

  private static Panel messagesInPerTopic() {
    return Panel.lines(
            "Messages in per topic",
            Unit.PER_SECOND,
            "What is written to each channel. A channel that falls silent while its writer "
                + "works: see the writer’s send errors.")
        .query(
            "{{topic}}",
            "sum by (topic) "
                + "(rate(kafka_topic_partition_current_offset{topic=~\"wirewatch.*\"}[$__rate_interval]))");
  }

  private static Panel lagPerGroupAndTopic() {
    return Panel.lines(
            "Lag per group and topic",
            Unit.COUNT,
            "Records that each group has not finished. Rising for ten minutes: that "
                + "service is too slow or stands still.")
        .query(
            "{{consumergroup}} {{topic}}",
            "sum by (consumergroup, topic) "
                + "(kafka_consumergroup_lag{consumergroup=~\"wirewatch-.*\"})")
        .redAbove("KafkaGroupLagHigh", 1000);
  }

  private static Panel roughSecondsBehind() {
    return Panel.lines(
            "Rough seconds behind",
            Unit.SECONDS,
            "Lag divided by how fast the group reads. Good for “when will it have caught "
                + "up”. Empty when a group reads nothing.")
        .query(
            "{{consumergroup}} {{topic}}",
            "sum by (consumergroup, topic) "
                + "(kafka_consumergroup_lag{consumergroup=~\"wirewatch-.*\"}) / (sum by "
                + "(consumergroup, topic) "
                + "(rate(kafka_consumergroup_current_offset{consumergroup=~\"wirewatch-.*\"}[10m])) "
                + "> 0)");
  }

  private static Panel retainedMessagesPerTopic() {
    return Panel.table(
            "Retained messages per topic",
            Unit.COUNT,
            "How much each channel holds. Compacted ones stay about level; a growing one "
                + "no longer compacts.")
        .query(
            "{{topic}}",
            "sum by (topic) (kafka_topic_partition_current_offset - "
                + "kafka_topic_partition_oldest_offset)");
  }
}
