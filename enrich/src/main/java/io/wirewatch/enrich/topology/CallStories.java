package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.enrich.story.StoryBytes;
import io.wirewatch.enrich.story.StoryItem;
import io.wirewatch.enrich.topology.Outcome.Groupable;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Makes the record that the story step gets: the article ready to be written, headers too, and what
 * its story is found by, so that the step reads no JSON.
 */
final class CallStories implements FixedKeyProcessor<byte[], Groupable, byte[]> {
  private final EnrichListener listener;
  private final StepTimer timer;
  private FixedKeyProcessorContext<byte[], byte[]> context;

  CallStories(EnrichListener listener, StepTimer timer) {
    this.listener = listener;
    this.timer = timer;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<byte[], Groupable> record) {
    Groupable groupable = record.value();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    byte[] call = timer.time(Step.FINGERPRINT, () -> call(groupable, at));
    Headers headers = HeaderBudget.fitted(record.headers());
    EventHeaders.enriched(groupable.article().article()).write(headers);
    context.forward(record.withValue(call).withHeaders(headers));
    listener.enriched(groupable.article());
  }

  private static byte[] call(Groupable groupable, Instant at) {
    byte[] item = StoryBytes.of(StoryItem.of(groupable.article(), at));
    return new StoryCall(groupable.json(), groupable.storyIdAt(), item).bytes();
  }
}
