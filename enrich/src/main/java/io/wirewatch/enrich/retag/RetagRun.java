package io.wirewatch.enrich.retag;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.topology.Retagger;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Tags a stretch of the enriched channel anew while the live enrichment goes on. Of each article
 * the newest record counts, where it lies in the stretch. Partition by partition, so that what is
 * held in memory is one partition's article ids.
 *
 * <p>A second run takes the first one's place: the first ends with an error, and what it wrote
 * stays valid.
 */
public final class RetagRun {
  private static final String NAME = "wirewatch-retag";

  private final KafkaConnection kafka;
  private final Retagger retagger;

  /**
   * @param retagger the new taxonomy's
   */
  public RetagRun(KafkaConnection kafka, Retagger retagger) {
    this.kafka = kafka;
    this.retagger = retagger;
  }

  /** What the new tags would change; nothing is written. */
  public RetagReport dryRun(Stretch stretch) {
    return run(stretch, RetagWriter.NONE);
  }

  /** Writes what changes, as records marked as tagged anew. */
  public RetagReport apply(Stretch stretch) {
    try (KafkaRetagWriter writer =
        new KafkaRetagWriter(kafka.transactionalProducer(NAME), retagger.taxonomyVersion())) {
      return run(stretch, writer);
    }
  }

  private RetagReport run(Stretch stretch, RetagWriter writer) {
    Tally tally = new Tally();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer(NAME, NAME)) {
      for (TopicPartition partition : partitions(consumer)) {
        new PartitionRetag(consumer, partition, retagger, writer, tally).run(stretch);
      }
    }
    return tally.report(retagger.taxonomyVersion());
  }

  private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(Channels.ENRICHED_ARTICLES.name()).stream()
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .sorted(Comparator.comparingInt(TopicPartition::partition))
        .toList();
  }
}
