package io.wirewatch.enrich.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The record's own time, which is when ingest fetched the article. A record without one gets the
 * time of its predecessor: Kafka's default would stop the thread.
 */
final class RecordTime implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp() >= 0 ? record.timestamp() : partitionTime);
  }
}
