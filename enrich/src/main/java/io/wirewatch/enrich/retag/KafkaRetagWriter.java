package io.wirewatch.enrich.retag;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.EventHeaders;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes in transactions of some hundred records, so that a killed run leaves whole ones. */
final class KafkaRetagWriter implements RetagWriter, AutoCloseable {
  private static final int BATCH = 200;

  private final Producer<byte[], byte[]> producer;
  private final String taxonomyVersion;
  private final List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>();

  KafkaRetagWriter(Producer<byte[], byte[]> producer, String taxonomyVersion) {
    this.producer = producer;
    this.taxonomyVersion = taxonomyVersion;
    producer.initTransactions();
  }

  @Override
  public boolean write(ConsumerRecord<byte[], byte[]> old, EnrichedArticle article, byte[] json) {
    Headers headers = new RecordHeaders(old.headers());
    EventHeaders.retagged(article.article(), taxonomyVersion).write(headers);
    waiting.add(new ProducerRecord<>(old.topic(), old.partition(), old.key(), json, headers));
    if (waiting.size() == BATCH) {
      flush();
    }
    return true;
  }

  /** Nothing is open while articles are tagged: readers of what is committed would wait for it. */
  @Override
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      producer.beginTransaction();
      for (ProducerRecord<byte[], byte[]> record : waiting) {
        var unused = producer.send(record);
      }
      // Throws what went wrong with any of the records.
      producer.commitTransaction();
    } catch (ProducerFencedException e) {
      throw new IllegalStateException("another re-tagging took this one's place", e);
    }
    waiting.clear();
  }

  @Override
  public void close() {
    producer.close();
  }
}
