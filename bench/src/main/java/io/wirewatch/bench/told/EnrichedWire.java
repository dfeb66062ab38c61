package io.wirewatch.bench.told;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.bench.checker.Served;
import io.wirewatch.bench.news.GrowingFeed.Shown;
import io.wirewatch.bench.news.NewsItem;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Plays ingest and enrichment: writes what the press brings on the channel alerts reads. */
final class EnrichedWire implements AutoCloseable {
  private static final int OUTLETS = 12;

  private final JsonSerde<EnrichedArticle> serde = new JsonSerde<>(EnrichedArticle.class);
  private final Press press;
  private final RandomGenerator random;
  private final KafkaConnection kafka;
  private final Producer<byte[], byte[]> producer;
  private final List<Shown> newest = new ArrayList<>();
  private final List<Served> served = new ArrayList<>();

  EnrichedWire(String bootstrapServers, Press press, RandomGenerator random)
      throws InterruptedException {
    this.press = press;
    this.random = random;
    kafka =
        new KafkaConnection(
            "bench", KafkaSettings.local(bootstrapServers), new SimpleMeterRegistry());
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
    }
    producer = kafka.producer("bench-enriched");
  }

  /** Publishes one more version of something; back when the broker has it. */
  void publish() throws InterruptedException {
    Shown next = next();
    served.add(press.served(next));
    try {
      producer.send(record(enriched(next))).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be published", e);
    }
  }

  /** All that was published. */
  List<Served> served() {
    return List.copyOf(served);
  }

  @Override
  public void close() {
    producer.close();
    kafka.close();
  }

  private Shown next() {
    Instant now = Instant.now();
    if (!newest.isEmpty() && random.nextInt(4) == 0) {
      int at = random.nextInt(newest.size());
      Optional<NewsItem> edited = press.edited(newest.get(at).item());
      if (edited.isPresent()) {
        Shown version = new Shown(edited.get(), newest.get(at).feedId(), now);
        newest.set(at, version);
        return version;
      }
    }
    String feed = "feed-" + random.nextInt(OUTLETS);
    Shown fresh = new Shown(press.fresh(feed), feed, now);
    newest.add(fresh);
    return fresh;
  }

  private ProducerRecord<byte[], byte[]> record(EnrichedArticle enriched) {
    return new ProducerRecord<>(
        Channels.ENRICHED_ARTICLES.name(),
        enriched.article().id().getBytes(UTF_8),
        serde.toBytes(enriched));
  }

  private EnrichedArticle enriched(Shown shown) {
    NewsItem item = shown.item();
    Article article =
        new Article(
            item.articleId(),
            item.version(),
            new Source(shown.feedId(), shown.feedId(), Optional.empty(), Optional.empty()),
            item.link(),
            item.title(),
            item.text(),
            Optional.of("en"),
            List.of(),
            List.of(),
            Optional.empty(),
            shown.at(),
            shown.at(),
            Integer.toHexString(item.hashCode()),
            false);
    return new EnrichedArticle(
        article,
        press.story(item),
        new Language("en", 0.99),
        new Relevance(true, 0.9),
        List.of(),
        "invented");
  }
}
