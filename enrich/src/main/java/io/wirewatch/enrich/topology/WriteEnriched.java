package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.enrich.topology.Outcome.Enriched;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Makes the record of an enriched article: its bytes, and the CloudEvents attributes as headers.
 */
final class WriteEnriched implements FixedKeyProcessor<byte[], Enriched, byte[]> {
  private final EnrichListener listener;
  private FixedKeyProcessorContext<byte[], byte[]> context;

  WriteEnriched(EnrichListener listener) {
    this.listener = listener;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<byte[], Enriched> record) {
    Enriched enriched = record.value();
    Headers headers = HeaderBudget.fitted(record.headers());
    EventHeaders.enriched(enriched.article().article()).write(headers);
    context.forward(record.withValue(enriched.json()).withHeaders(headers));
    listener.enriched(enriched.article());
  }
}
