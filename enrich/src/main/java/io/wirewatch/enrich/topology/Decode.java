package io.wirewatch.enrich.topology;

import io.wirewatch.contract.failure.Origin;
import io.wirewatch.enrich.topology.Outcome.SourceRecord;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** First step: the bytes of a record become an article, or a rejection that says where it stood. */
final class Decode implements FixedKeyProcessor<byte[], byte @Nullable [], Outcome> {
  private static final byte[] NOTHING = {};

  private final ArticleReader reader;
  private final StepTimer timer;
  private FixedKeyProcessorContext<byte[], Outcome> context;

  Decode(ArticleReader reader, StepTimer timer) {
    this.reader = reader;
    this.timer = timer;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Outcome> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<byte[], byte @Nullable []> record) {
    byte[] value = record.value() == null ? NOTHING : record.value();
    SourceRecord source =
        new SourceRecord(value, origin(), Instant.ofEpochMilli(record.timestamp()));
    Outcome outcome = timer.time(Step.DECODE, () -> reader.read(record.key(), source));
    context.forward(record.withValue(outcome));
  }

  private Optional<Origin> origin() {
    return context
        .recordMetadata()
        .map(from -> new Origin(from.topic(), from.partition(), from.offset()));
  }
}
