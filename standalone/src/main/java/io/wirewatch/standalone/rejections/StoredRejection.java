package io.wirewatch.standalone.rejections;

import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.contract.failure.Settlement;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A rejection as it lies on its channel.
 *
 * @param record the record itself
 * @param rejection what its headers say
 * @param settled what was done with it; empty while it is open
 */
public record StoredRejection(
    ConsumerRecord<byte[], byte[]> record, Rejection rejection, Optional<Settlement> settled) {

  static StoredRejection of(ConsumerRecord<byte[], byte[]> record, Optional<Settlement> settled) {
    return new StoredRejection(
        record, RejectionHeaders.read(record.headers(), record.value()), settled);
  }

  /** Its name on the command line: partition, a colon, offset. */
  public String id() {
    return record.partition() + ":" + record.offset();
  }

  /** Whether nobody has dealt with it. */
  public boolean isOpen() {
    return settled.isEmpty();
  }

  /** Why it cannot be put back; empty where it can. */
  public Optional<String> whyNotReplayable() {
    if (rejection.origin().isEmpty()) {
      return Optional.of("it was no record on a channel; a feed is asked again by itself");
    }
    if (rejection.isCut()) {
      return Optional.of("only its first part was kept, it was too large");
    }
    return settled.map(done -> "it was " + done.way().code() + " already, on " + done.at());
  }

  /** The original record, for the channel it stood on, marked as put back. */
  ProducerRecord<byte[], byte[]> original(Instant now) {
    Headers headers = new RecordHeaders(record.headers());
    RejectionHeaders.markReplayed(headers, now);
    String channel = rejection.origin().orElseThrow().channel();
    return new ProducerRecord<>(
        channel, null, now.toEpochMilli(), record.key(), rejection.value(), headers);
  }

  Settlement settle(Settlement.Way way, Instant now) {
    return new Settlement(record.partition(), record.offset(), way, now);
  }
}
