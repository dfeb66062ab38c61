package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.rules.RuleSet;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a record into an article with its matches, or into a rejection. Never throws for what a
 * record holds.
 */
final class RecordReader {
  private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);
  private static final byte[] NOTHING = {};

  private final JsonSerde<EnrichedArticle> serde = new JsonSerde<>(EnrichedArticle.class);
  private final InstantSource clock;
  private final InboxMeters meters;

  RecordReader(InstantSource clock, InboxMeters meters) {
    this.clock = clock;
    this.meters = meters;
  }

  Reading read(ConsumerRecord<byte[], byte[]> record, RuleSet rules) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return rejected(record, Stage.DECODE, FailureReason.UNREADABLE, "the record has no value");
    }
    try {
      EnrichedArticle enriched = serde.fromBytes(value);
      if (enriched.article().canary()) {
        return new Reading.Canary();
      }
      return EventHeaders.isRetagged(record.headers())
          ? new Reading.Retagged(enriched)
          : matched(record, enriched, rules);
    } catch (SerializationException e) {
      String detail = Objects.requireNonNullElse(e.getMessage(), "not an enriched article");
      return rejected(record, Stage.DECODE, FailureReason.UNREADABLE, detail);
    }
  }

  /** The rejection of a record that was read but could not be stored. */
  Reading.Rejected unusable(ConsumerRecord<byte[], byte[]> record, String detail) {
    return rejected(record, Stage.MATCH, FailureReason.STORAGE, detail);
  }

  private Reading matched(
      ConsumerRecord<byte[], byte[]> record, EnrichedArticle enriched, RuleSet rules) {
    try {
      List<RuleMatch> matches = meters.timeRules(() -> rules.match(enriched));
      return new Reading.Matched(enriched, matches);
    } catch (RuntimeException e) {
      LOG.error("Matching failed, articleId={}", enriched.article().id(), e);
      return rejected(record, Stage.MATCH, FailureReason.BUG, "matching failed: " + e);
    }
  }

  private Reading.Rejected rejected(
      ConsumerRecord<byte[], byte[]> record, Stage stage, FailureReason reason, String detail) {
    Origin origin = new Origin(record.topic(), record.partition(), record.offset());
    Rejection rejection =
        new Rejection(
            stage,
            reason,
            detail,
            Optional.of(origin),
            Objects.requireNonNullElse(record.value(), NOTHING),
            clock.instant());
    return new Reading.Rejected(rejection, Objects.requireNonNullElse(record.key(), NOTHING));
  }
}
