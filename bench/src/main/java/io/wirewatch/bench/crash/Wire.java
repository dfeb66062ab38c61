package io.wirewatch.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.ReadToEnd;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Plays ingest on one side and a reader of what is committed on the other. */
final class Wire implements AutoCloseable {
  private static final Instant SEEN = Instant.parse("2026-11-24T09:00:00Z");

  private final JsonSerde<Article> articles = new JsonSerde<>(Article.class);
  private final JsonSerde<EnrichedArticle> enriched = new JsonSerde<>(EnrichedArticle.class);
  private final KafkaConnection kafka;
  private final Producer<byte[], byte[]> producer;
  private final Set<String> published = new TreeSet<>();

  Wire(String bootstrapServers) throws InterruptedException {
    kafka =
        new KafkaConnection(
            "bench", KafkaSettings.local(bootstrapServers), new SimpleMeterRegistry());
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
    }
    producer = kafka.producer("bench-crash");
  }

  /** Publishes one more article; back when the broker has it. */
  void publish() throws InterruptedException {
    Article article = article(published.size());
    try {
      producer
          .send(
              new ProducerRecord<>(
                  Channels.ARTICLES.name(),
                  article.id().getBytes(UTF_8),
                  articles.toBytes(article)))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be published", e);
    }
    published.add(article.id());
  }

  /** Ids of all articles published so far. */
  Set<String> published() {
    return Set.copyOf(published);
  }

  /**
   * How often each article stands on the enriched channel, as a reader of what is committed sees
   * it.
   */
  Map<String, Integer> committed() {
    Map<String, Integer> times = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("bench-reader", "bench-reader")) {
      ReadToEnd.topic(
          consumer,
          Channels.ENRICHED_ARTICLES.name(),
          record ->
              times.merge(enriched.fromBytes(record.value()).article().id(), 1, Integer::sum));
    }
    return times;
  }

  private static Article article(int number) {
    String url = "https://gazette.example/news/" + number;
    return new Article(
        ArticleId.of(url),
        1,
        new Source("gazette", "Gazette", Optional.of("TX"), Optional.of("local")),
        url,
        "County renews its detention contract, part " + number,
        "Commissioners voted to hold immigration detainees for ICE at the jail for year " + number,
        Optional.of("en"),
        List.of(),
        List.of(),
        Optional.empty(),
        SEEN,
        SEEN,
        Integer.toHexString(number),
        false);
  }

  @Override
  public void close() {
    producer.close();
    kafka.close();
  }
}
