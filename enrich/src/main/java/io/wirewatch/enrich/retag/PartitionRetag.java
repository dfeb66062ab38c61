package io.wirewatch.enrich.retag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.enrich.topology.Retagger;
import io.wirewatch.enrich.topology.Retagging;
import io.wirewatch.runtime.kafka.ReadToEnd;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Tags a stretch of one partition anew. */
final class PartitionRetag {
  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final Retagger retagger;
  private final RetagWriter writer;
  private final Tally tally;
  private final Set<String> rewritten = new HashSet<>();

  PartitionRetag(
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      Retagger retagger,
      RetagWriter writer,
      Tally tally) {
    this.consumer = consumer;
    this.partition = partition;
    this.retagger = retagger;
    this.writer = writer;
    this.tally = tally;
  }

  void run(Stretch stretch) {
    long end = end();
    long from = offset(stretch.since()).orElse(end);
    long until = offset(stretch.until()).orElse(end);
    Map<String, Long> newest = newest(from, end);
    ReadToEnd.stretch(
        consumer,
        partition,
        from,
        until,
        record -> {
          if (Objects.equals(newest.get(id(record)), record.offset())) {
            retag(record);
          }
        });
    writer.flush();
    catchUp(end);
  }

  /**
   * What the live enrichment wrote while we wrote may stand before our record of an older revision;
   * it is written once more, so that the newest record of an article is that of its newest
   * revision.
   */
  private void catchUp(long from) {
    long start = from;
    long end = end();
    while (!rewritten.isEmpty() && start < end) {
      ReadToEnd.stretch(consumer, partition, start, end, this::repeat);
      writer.flush();
      start = end;
      end = end();
    }
  }

  private void repeat(ConsumerRecord<byte[], byte[]> record) {
    boolean isLive = record.value() != null && !EventHeaders.isRetagged(record.headers());
    if (!isLive || !rewritten.contains(id(record))) {
      return;
    }
    Retagging result = retagger.retag(record.value());
    if (result instanceof Retagging.Changed changed) {
      write(record, changed.after(), changed.json());
    } else if (result instanceof Retagging.Same same) {
      write(record, same.article(), record.value());
    }
  }

  private void retag(ConsumerRecord<byte[], byte[]> record) {
    Retagging result = retagger.retag(record.value());
    tally.add(result);
    if (result instanceof Retagging.Changed changed) {
      write(record, changed.after(), changed.json());
    }
  }

  private void write(ConsumerRecord<byte[], byte[]> old, EnrichedArticle article, byte[] json) {
    if (writer.write(old, article, json)) {
      rewritten.add(id(old));
      tally.written(1);
    }
  }

  /** Where the newest record of each article stands. */
  private Map<String, Long> newest(long from, long end) {
    Map<String, Long> newest = new HashMap<>();
    ReadToEnd.stretch(
        consumer,
        partition,
        from,
        end,
        record -> {
          if (record.value() != null) {
            newest.put(id(record), record.offset());
          }
        });
    return newest;
  }

  private long end() {
    return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
  }

  /** The first record written at a time or later. */
  private Optional<Long> offset(Instant at) {
    return Optional.ofNullable(
            consumer.offsetsForTimes(Map.of(partition, at.toEpochMilli())).get(partition))
        .map(found -> found.offset());
  }

  private static String id(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }
}
