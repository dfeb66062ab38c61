package io.wirewatch.alerts.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/**
 * The inbox at work: a consumer of enriched articles and a producer of rejections, until closed.
 */
public final class ArticleFlow implements AutoCloseable {
  private static final String GROUP = "wirewatch-alerts";

  private final Producer<byte[], byte[]> producer;
  private final ArticleInbox inbox;

  private ArticleFlow(Producer<byte[], byte[]> producer, ArticleInbox inbox) {
    this.producer = producer;
    this.inbox = inbox;
  }

  /**
   * Starts reading.
   *
   * @param committed called after each committed batch
   */
  public static ArticleFlow start(
      KafkaConnection kafka,
      AlertsStore store,
      RuleBook rules,
      InstantSource clock,
      MeterRegistry registry,
      Runnable committed) {
    InboxMeters meters = new InboxMeters(registry);
    Producer<byte[], byte[]> producer = kafka.producer(GROUP + "-rejections");
    BatchStep step =
        new BatchStep(store.inbox(), rules, new Rejections(producer, meters), clock, meters);
    ArticleInbox inbox =
        new ArticleInbox(kafka.consumer(GROUP, GROUP), store, step, committed, store.isShared());
    inbox.start();
    return new ArticleFlow(producer, inbox);
  }

  /** Whether articles are read, and what keeps them from being read. */
  public CheckResult check() {
    return inbox
        .trouble()
        .map(CheckResult::down)
        .orElseGet(() -> CheckResult.up(Channels.ENRICHED_ARTICLES.name()));
  }

  @Override
  public void close() {
    inbox.close();
    producer.close();
  }
}
