package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.story.Trend;
import io.wirewatch.enrich.topology.Grouping.Counted;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the record of an hour of a topic or place. */
final class WriteTrend implements Processor<byte[], Counted, byte[], byte[]> {
  private final JsonSerde<Trend> serde = new JsonSerde<>(Trend.class);
  private ProcessorContext<byte[], byte[]> context;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], Counted> record) {
    Trend trend = record.value().trend();
    Headers headers = new RecordHeaders();
    EventHeaders.trend(trend).write(headers);
    byte[] key = trend.subject().name().getBytes(StandardCharsets.UTF_8);
    context.forward(new Record<>(key, serde.toBytes(trend), record.timestamp(), headers));
  }
}
