package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.enrich.topology.Outcome.Rejected;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of a rejection: the original bytes, and the reason in headers.
 *
 * <p>A record may be larger than one we may write (its producer's limit was another, or it packed
 * well), and a key may be anything; both are cut to fit, and the detail says so.
 */
final class WriteRejection implements Processor<byte[], Rejected, byte[], byte[]> {
  static final int MOST_KEY_BYTES = 1_024;

  private final EnrichListener listener;
  private ProcessorContext<byte[], byte[]> context;

  WriteRejection(EnrichListener listener) {
    this.listener = listener;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], Rejected> record) {
    Rejection rejection = record.value().rejection().cutTo(Channel.MAX_RECORD_BYTES);
    Headers headers = HeaderBudget.fitted(record.headers());
    RejectionHeaders.write(headers, rejection);
    context.forward(
        new Record<>(fitted(record.key()), rejection.value(), record.timestamp(), headers));
    listener.rejected(rejection);
  }

  private static byte @Nullable [] fitted(byte @Nullable [] key) {
    return key == null || key.length <= MOST_KEY_BYTES ? key : Arrays.copyOf(key, MOST_KEY_BYTES);
  }
}
