package io.wirewatch.bench.crash;

import io.wirewatch.bench.process.Trap;
import java.util.Locale;

/** Where the enrichment is killed: at the entry of a method, before its first instruction. */
enum FailPoint implements Trap.Point {
  BEFORE_DECODING("io.wirewatch.enrich.topology.Decode", "process", 30),
  BEFORE_FORWARD("io.wirewatch.enrich.topology.WriteEnriched", "process", 30),
  BEFORE_SEND("org.apache.kafka.streams.processor.internals.RecordCollectorImpl", "send", 60),
  AFTER_FORWARD("io.wirewatch.enrich.metrics.EnrichMetrics", "enriched", 30),
  BEFORE_OFFSETS_JOIN(
      "org.apache.kafka.clients.producer.KafkaProducer", "sendOffsetsToTransaction", 8),
  BEFORE_COMMIT("org.apache.kafka.clients.producer.KafkaProducer", "commitTransaction", 8),
  COMMIT_ON_ITS_WAY(
      "org.apache.kafka.clients.producer.internals.TransactionManager", "beginCommit", 8),
  COMMIT_ANSWERED(
      "org.apache.kafka.clients.producer.internals.TransactionManager$EndTxnHandler",
      "handleResponse",
      8),
  AFTER_COMMIT("org.apache.kafka.streams.processor.internals.StreamTask", "postCommit", 8),
  BEFORE_RESTORE(
      "org.apache.kafka.streams.processor.internals.StreamTask", "initializeIfNeeded", 2),
  DURING_RESTORE(
      "org.apache.kafka.streams.processor.internals.ProcessorStateManager", "restore", 2),
  AFTER_RESTORE(
      "org.apache.kafka.streams.processor.internals.StreamTask", "completeRestoration", 2);

  private final String type;
  private final String method;
  private final int most;

  FailPoint(String type, String method, int most) {
    this.type = type;
    this.method = method;
    this.most = most;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
