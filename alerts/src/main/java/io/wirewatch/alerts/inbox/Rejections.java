package io.wirewatch.alerts.inbox;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.RejectionHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what could not be used to the rejections channel, before the offsets move past it. After a
 * crash in between it is written again, with the same origin in its headers.
 */
final class Rejections {
  private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

  private final Producer<byte[], byte[]> producer;
  private final InboxMeters meters;

  Rejections(Producer<byte[], byte[]> producer, InboxMeters meters) {
    this.producer = producer;
    this.meters = meters;
  }

  /** Returns once Kafka has all of them. */
  void write(List<Reading.Rejected> rejected) throws InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Reading.Rejected one : rejected) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(Channels.REJECTIONS.name(), one.key(), one.rejection().value());
      RejectionHeaders.write(record.headers(), one.rejection());
      sent.add(producer.send(record));
    }
    for (Future<RecordMetadata> future : sent) {
      await(future);
    }
    rejected.forEach(this::note);
  }

  private static void await(Future<RecordMetadata> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new KafkaException("a rejection could not be written", e.getCause());
    }
  }

  private void note(Reading.Rejected one) {
    meters.rejected(one.rejection());
    LOG.warn(
        "Rejected a record, reason={} detail={} origin={}",
        one.rejection().reason().code(),
        one.rejection().detail(),
        one.rejection().origin().map(Object::toString).orElse("none"));
  }
}
