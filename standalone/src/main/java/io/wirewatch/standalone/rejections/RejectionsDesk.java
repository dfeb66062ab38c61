package io.wirewatch.standalone.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.Settlement;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.ReadToEnd;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Reads the rejections and settles them. What is put back and the note that it was are one
 * transaction, so a command that is killed half-way puts nothing back twice.
 */
public final class RejectionsDesk {
  private static final String NAME = "wirewatch-rejections-desk";

  private final KafkaConnection kafka;
  private final InstantSource clock;

  /** The desk of one cluster; nothing is read yet. */
  public RejectionsDesk(KafkaConnection kafka, InstantSource clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /** Every rejection that is still kept, oldest first. */
  public List<StoredRejection> all() throws InterruptedException {
    ensureChannels();
    Map<String, Settlement> settled = settlements();
    List<StoredRejection> found = new ArrayList<>();
    readAll(
        Channels.REJECTIONS,
        record -> {
          String id = record.partition() + ":" + record.offset();
          found.add(StoredRejection.of(record, Optional.ofNullable(settled.get(id))));
        });
    found.sort((one, other) -> one.rejection().at().compareTo(other.rejection().at()));
    return found;
  }

  /** Puts the original records back where they stood; all of them or, where that fails, none. */
  public void replay(List<StoredRejection> rejections) {
    Instant now = clock.instant();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (StoredRejection one : rejections) {
      records.add(one.original(now));
      records.add(note(one.settle(Settlement.Way.REPLAYED, now)));
    }
    write(records);
  }

  /** Lets the rejections go; they stay readable until the channel forgets them. */
  public void drop(List<StoredRejection> rejections) {
    Instant now = clock.instant();
    write(rejections.stream().map(one -> note(one.settle(Settlement.Way.DROPPED, now))).toList());
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) {
    try (Producer<byte[], byte[]> producer = kafka.transactionalProducer(NAME)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (ProducerRecord<byte[], byte[]> record : records) {
        var unused = producer.send(record);
      }
      // Throws what went wrong with any of the records.
      producer.commitTransaction();
    }
    awaitVisible();
  }

  /** A commit is acknowledged a moment before readers see it; a successor waits for that moment. */
  private void awaitVisible() {
    try (Producer<byte[], byte[]> successor = kafka.transactionalProducer(NAME)) {
      successor.initTransactions();
    }
  }

  private static ProducerRecord<byte[], byte[]> note(Settlement settlement) {
    Channel<Settlement> channel = Channels.SETTLEMENTS;
    byte[] value = channel.serde().serializer().serialize(channel.name(), settlement);
    return new ProducerRecord<>(channel.name(), settlement.key().getBytes(UTF_8), value);
  }

  private void ensureChannels() throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, kafka.settings().replicationFactor())
          .ensure(List.of(Channels.REJECTIONS, Channels.SETTLEMENTS));
    }
  }

  private Map<String, Settlement> settlements() {
    Channel<Settlement> channel = Channels.SETTLEMENTS;
    Map<String, Settlement> settled = new HashMap<>();
    readAll(
        channel,
        record -> {
          Settlement one =
              channel.serde().deserializer().deserialize(channel.name(), record.value());
          settled.put(one.key(), one);
        });
    return settled;
  }

  private void readAll(Channel<?> channel, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (var consumer = kafka.consumer(NAME, NAME)) {
      ReadToEnd.topic(consumer, channel.name(), reader);
    }
  }
}
