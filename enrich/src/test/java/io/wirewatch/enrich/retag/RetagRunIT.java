package io.wirewatch.enrich.retag;

import static io.wirewatch.enrich.Articles.article;
import static io.wirewatch.enrich.Articles.revised;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.enrich.retag.RetagReport.TopicChange;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.topology.ArticleTagger;
import io.wirewatch.enrich.topology.Retagger;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.ReadToEnd;
import io.wirewatch.runtime.testing.TestBroker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RetagRunIT {
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);
  private static final String CHANNEL = Channels.ENRICHED_ARTICLES.name();
  private final Instant now = InstantSource.system().instant();
  private final Stretch lastHour = new Stretch(now.minusSeconds(3600), now.plusSeconds(600));

  private final TestBroker broker = TestBroker.start();
  private final KafkaConnection kafka =
      new KafkaConnection(
          "test", KafkaSettings.local(broker.bootstrapServers()), new SimpleMeterRegistry());
  private Producer<byte[], byte[]> live;

  @BeforeEach
  void open() throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, 1).ensure(List.of(Channels.ENRICHED_ARTICLES));
    }
    live = kafka.producer("test-enrich");
  }

  @AfterEach
  void close() {
    live.close();
    kafka.close();
    broker.close();
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndWritesNothing() throws Exception {
    publish(article("Jail renews contract"), "detention", now);
    publish(article("Judge hears a case"), "courts", now);

    RetagReport report = run(article -> tags(article, "detention")).dryRun(lastHour);

    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.same()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.moved()).isEqualTo(1);
    assertThat(report.topics())
        .isEqualTo(Map.of("courts", new TopicChange(0, 1), "detention", new TopicChange(1, 0)));
    assertThat(report.samples()).extracting("title").containsOnly("Judge hears a case");
    assertThat(read()).hasSize(2);
  }

  @Test
  void whatIsAppliedIsMarkedAndNothingIsLeftToChange() throws Exception {
    publish(article("Jail renews contract"), "courts", now);
    publish(revised(article("Jail renews contract"), 2, "Longer."), "courts", now);
    publish(article("Long ago"), "courts", now.minusSeconds(7200));
    RetagRun run = run(article -> tags(article, "detention"));

    RetagReport applied = run.apply(lastHour);
    RetagReport after = run.dryRun(lastHour);

    assertThat(applied.written()).isEqualTo(1);
    List<ConsumerRecord<byte[], byte[]>> records = read();
    List<EnrichedArticle> marked =
        records.stream()
            .filter(record -> EventHeaders.isRetagged(record.headers()))
            .map(record -> SERDE.fromBytes(record.value()))
            .toList();
    assertThat(records).hasSize(4);
    assertThat(marked).singleElement().returns(2, one -> one.article().revision());
    assertThat(after.articles()).isEqualTo(1);
    assertThat(after.identical()).isEqualTo(1);
  }

  @Test
  void aRevisionThatComesMeanwhileStaysTheNewest() throws Exception {
    Article first = article("Jail renews contract");
    publish(first, "courts", now);
    AtomicBoolean once = new AtomicBoolean();
    ArticleTagger tagger =
        article -> {
          if (once.compareAndSet(false, true)) {
            publishUnchecked(revised(first, 2, "Meanwhile."), "detention");
          }
          return tags(article, "detention");
        };

    RetagReport report = run(tagger).apply(lastHour);

    List<EnrichedArticle> all =
        read().stream().map(record -> SERDE.fromBytes(record.value())).toList();
    assertThat(all).extracting(one -> one.article().revision()).containsExactly(1, 2, 1, 2);
    assertThat(all.get(3).topics()).extracting(TopicTag::topic).containsExactly("detention");
    assertThat(report.written()).isEqualTo(2);
  }

  private RetagRun run(ArticleTagger tagger) {
    return new RetagRun(kafka, new Retagger(tagger, "taxonomy-2"));
  }

  private void publish(Article article, String topic, Instant at) throws Exception {
    TaggingResult.Tagged tagged = tags(article, topic);
    EnrichedArticle enriched =
        new EnrichedArticle(
            article,
            article.id(),
            tagged.language(),
            tagged.relevance(),
            tagged.topics(),
            "taxonomy-1");
    live.send(
            new ProducerRecord<>(
                CHANNEL,
                null,
                at.toEpochMilli(),
                article.id().getBytes(UTF_8),
                SERDE.toBytes(enriched)))
        .get(20, TimeUnit.SECONDS);
  }

  private void publishUnchecked(Article article, String topic) {
    try {
      publish(article, topic, now);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("test-reader", "test-reader")) {
      ReadToEnd.topic(consumer, CHANNEL, records::add);
    }
    return records;
  }

  private static TaggingResult.Tagged tags(Article article, String topic) {
    TextSpan title = new TextSpan(0, article.title().length());
    Evidence evidence = new Evidence(TextField.TITLE, title, List.of(title), topic + "/words");
    return new TaggingResult.Tagged(
        new Relevance(true, 0.8),
        List.of(new TopicTag(topic, Certainty.STRONG, 0.9, List.of(evidence))),
        new Language("en", 0.9));
  }
}
