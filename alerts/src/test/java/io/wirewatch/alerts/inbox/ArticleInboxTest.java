package io.wirewatch.alerts.inbox;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading the channel with Kafka's own stand-in for a consumer, so that each record stands where
 * the test put it.
 */
class ArticleInboxTest {
  private static final String CHANNEL = Channels.ENRICHED_ARTICLES.name();
  private static final TopicPartition PARTITION = new TopicPartition(CHANNEL, 0);
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private AlertsStore store;
  private Optional<ArticleInbox> inbox = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) {
    store = TestStore.open(folder);
    String mailbox = TestStore.destination(store, DestinationKind.MAIL, "a@x.example").id();
    store.rules().add(rule("Jails", "detention", mailbox), NOON);
  }

  @AfterEach
  void close() {
    inbox.ifPresent(ArticleInbox::close);
    store.close();
  }

  @Test
  void anArticleBecomesAMessageInTheOutbox() {
    start(List.of(record(0, article("a"))));

    awaitOffset(1);
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
    assertThat(registry.get("wirewatch.alert.matches").counter().count()).isEqualTo(1);
  }

  @Test
  void copiesAndRevisionsOfAStoryFoldIntoOneAlert() {
    start(
        List.of(
            record(0, article("a").story("s")),
            record(1, article("a").story("s").revision(2)),
            record(2, article("b").story("s").feed("herald"))));

    awaitOffset(3);
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
    assertThat(store.ledger().sum().matches()).isEqualTo(3);
    assertThat(store.ledger().sum().difference()).isZero();
    assertThat(
            registry
                .get("wirewatch.alert.deliveries")
                .tags("outcome", "suppressed_duplicate")
                .counter()
                .count())
        .isEqualTo(2);
  }

  @Test
  void otherTagsForAKnownRevisionAreKeptAndNobodyIsTold() {
    String mailbox = TestStore.destination(store, DestinationKind.MAIL, "b@x.example").id();
    store.rules().add(onTopic("detention", mailbox), NOON);
    Samples quiet = article("a").title("Council meets").text("It met.").untagged();
    start(List.of(record(0, quiet)));
    awaitOffset(1);
    long event = store.articles().find(quiet.id()).orElseThrow().sequence();
    inbox.ifPresent(ArticleInbox::close);

    consumer = new MockConsumer<>("earliest");
    Samples tagged = article("a").title("Council meets").text("It met.");
    start(List.of(record(0, quiet), retagged(1, tagged), retagged(2, article("unknown"))));

    awaitOffset(3);
    StoredArticle kept = store.articles().find(quiet.id()).orElseThrow();
    assertThat(kept.enriched().topics()).extracting("topic").containsExactly("detention");
    assertThat(kept.sequence()).isEqualTo(event);
    assertThat(store.articles().count()).isEqualTo(1);
    assertThat(store.ledger().sum().matches()).isZero();
    assertThat(store.messages().counts()).isEmpty();
  }

  @Test
  void anUnreadableRecordIsRejectedWithItsBytesAndTheFlowGoesOn() {
    byte[] poison = "{\"article\":7".getBytes(UTF_8);
    start(
        List.of(
            new ConsumerRecord<>(CHANNEL, 0, 0, "k".getBytes(UTF_8), poison),
            record(1, article("a"))));

    awaitOffset(2);
    ProducerRecord<byte[], byte[]> sent = producer.history().get(0);
    Rejection rejection = RejectionHeaders.read(sent.headers(), sent.value());
    assertThat(sent.topic()).isEqualTo(Channels.REJECTIONS.name());
    assertThat(rejection.value()).isEqualTo(poison);
    assertThat(rejection.reason()).isEqualTo(FailureReason.UNREADABLE);
    assertThat(rejection.origin()).contains(new Origin(CHANNEL, 0, 0));
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
    assertThat(registry.get("wirewatch.dlq.records").tags("reason", "unreadable").counter().count())
        .isEqualTo(1);
  }

  @Test
  void goesOnWhereTheDatabaseSays() {
    start(List.of(record(0, article("a")), record(1, article("b"))));
    awaitOffset(2);
    inbox.ifPresent(ArticleInbox::close);

    consumer = new MockConsumer<>("earliest");
    start(List.of(record(0, article("a")), record(1, article("b")), record(2, article("c"))));

    awaitOffset(3);
    assertThat(store.ledger().sum().matches()).isEqualTo(3);
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 3L));
  }

  @Test
  void aloneItReadsEveryPartitionWithoutWaitingForAGroup() {
    start(List.of(record(0, article("a"))), false);

    awaitOffset(1);
    assertThat(consumer.subscription()).isEmpty();
    assertThat(consumer.assignment()).hasSize(Channels.ENRICHED_ARTICLES.partitions());
  }

  @Test
  void readingEverythingAgainTellsNothingTwice() {
    start(List.of(record(0, article("a")), record(1, article("b"))));
    awaitOffset(2);
    inbox.ifPresent(ArticleInbox::close);

    consumer = new MockConsumer<>("earliest");
    store.inbox().inBatch(batch -> batch.moveOffset(CHANNEL, 0, OptionalLong.of(2), 0));
    start(List.of(record(0, article("a")), record(1, article("b"))));

    awaitOffset(2);
    assertThat(store.ledger().sum().matches()).isEqualTo(2);
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 2L));
  }

  @Test
  void anArticleWithHostileCharactersIsStored() {
    start(
        List.of(
            record(
                0,
                article("a").title("nul \u0000 half \uD83D detention").text("\uDC00 detention"))));

    awaitOffset(1);
    assertThat(store.articles().count()).isEqualTo(1);
    assertThat(store.messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
  }

  private void start(List<ConsumerRecord<byte[], byte[]>> records) {
    start(records, true);
  }

  private void start(List<ConsumerRecord<byte[], byte[]>> records, boolean shared) {
    InboxMeters meters = new InboxMeters(registry);
    InstantSource clock = InstantSource.fixed(NOON);
    BatchStep step =
        new BatchStep(
            store.inbox(),
            new RuleBook(store.rules(), clock),
            new Rejections(producer, meters),
            clock,
            meters);
    consumer.updateBeginningOffsets(
        IntStream.range(0, Channels.ENRICHED_ARTICLES.partitions())
            .boxed()
            .collect(
                Collectors.toMap(number -> new TopicPartition(CHANNEL, number), number -> 0L)));
    consumer.schedulePollTask(
        () -> {
          if (shared) {
            consumer.rebalance(List.of(PARTITION));
          }
          records.forEach(consumer::addRecord);
        });
    ArticleInbox started = new ArticleInbox(consumer, store, step, () -> {}, shared);
    inbox = Optional.of(started);
    started.start();
  }

  private void awaitOffset(long next) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> store.inbox().nextOffset(CHANNEL, 0).orElse(-1) == next);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, Samples article) {
    EnrichedArticle enriched = article.build();
    return new ConsumerRecord<>(
        CHANNEL, 0, offset, enriched.article().id().getBytes(UTF_8), SERDE.toBytes(enriched));
  }

  private static ConsumerRecord<byte[], byte[]> retagged(long offset, Samples article) {
    ConsumerRecord<byte[], byte[]> record = record(offset, article);
    EventHeaders.retagged(article.build().article(), "taxonomy-2").write(record.headers());
    return record;
  }

  private static RuleDraft onTopic(String topic, String mailbox) {
    return RuleDraft.of(
        "On " + topic,
        "p1",
        Watch.forWords("").onTopics(List.of(topic)),
        Tell.to(List.of(mailbox)));
  }
}
