package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.story.Story;
import io.wirewatch.enrich.topology.Grouping.Changed;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the record of a story. */
final class WriteStory implements Processor<byte[], Changed, byte[], byte[]> {
  private final JsonSerde<Story> serde = new JsonSerde<>(Story.class);
  private ProcessorContext<byte[], byte[]> context;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], Changed> record) {
    Story story = record.value().story();
    Headers headers = new RecordHeaders();
    EventHeaders.story(story).write(headers);
    byte[] key = story.id().getBytes(StandardCharsets.UTF_8);
    context.forward(new Record<>(key, serde.toBytes(story), record.timestamp(), headers));
  }
}
