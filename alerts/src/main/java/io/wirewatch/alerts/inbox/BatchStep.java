package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.rules.RuleSet;
import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.Inbox;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes polled records from bytes to committed: rejections are written first, then articles,
 * matches, decisions, messages and offsets in one transaction.
 */
final class BatchStep {
  private final Inbox inbox;
  private final RuleBook rules;
  private final Rejections rejections;
  private final InstantSource clock;
  private final InboxMeters meters;
  private final RecordReader reader;

  BatchStep(
      Inbox inbox, RuleBook rules, Rejections rejections, InstantSource clock, InboxMeters meters) {
    this.inbox = inbox;
    this.rules = rules;
    this.rejections = rejections;
    this.clock = clock;
    this.meters = meters;
    this.reader = new RecordReader(clock, meters);
  }

  /**
   * Commits records and moves the offsets.
   *
   * @throws StoreException when the database is away; nothing was changed
   * @throws PartitionLost when another instance reads the partition; nothing was changed
   */
  void commit(ConsumerRecords<byte[], byte[]> records, Offsets offsets)
      throws InterruptedException {
    RuleSet current = rules.current();
    List<Reading> readings = new ArrayList<>();
    records.forEach(record -> readings.add(reader.read(record, current)));
    rejections.write(only(readings));
    Instant start = clock.instant();
    List<List<LedgerState>> ends = new ArrayList<>();
    Offsets moved = offsets.after(records);
    inbox.inBatch(
        batch -> {
          readings.forEach(reading -> ends.add(settle(batch, reading, start)));
          offsets.move(batch, moved);
        });
    offsets.become(moved);
    note(readings, ends, start);
  }

  /** Commits one record past which a batch does not come: it is rejected and skipped. */
  void skip(ConsumerRecord<byte[], byte[]> record, Offsets offsets, String why)
      throws InterruptedException {
    rejections.write(List.of(reader.unusable(record, why)));
    Offsets moved = offsets.after(record);
    inbox.inBatch(batch -> offsets.move(batch, moved));
    offsets.become(moved);
  }

  private static List<Reading.Rejected> only(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Rejected.class::isInstance)
        .map(Reading.Rejected.class::cast)
        .toList();
  }

  private static List<LedgerState> settle(Batch batch, Reading reading, Instant now) {
    if (reading instanceof Reading.Retagged retagged) {
      batch.retagArticle(retagged.enriched());
    }
    if (!(reading instanceof Reading.Matched matched)) {
      return List.of();
    }
    EnrichedArticle enriched = batch.placed(matched.enriched());
    batch.saveArticle(enriched, now);
    List<LedgerState> ends = new ArrayList<>();
    for (RuleMatch match : matched.matches()) {
      Settling.settle(batch, enriched, match, now).ifPresent(ends::add);
    }
    return ends;
  }

  private void note(List<Reading> readings, List<List<LedgerState>> ends, Instant start) {
    Instant now = clock.instant();
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof Reading.Matched) {
        meters.settled(ends.get(i), Duration.between(start, now));
      } else if (readings.get(i) instanceof Reading.Canary) {
        meters.canary(now);
      }
    }
  }
}
