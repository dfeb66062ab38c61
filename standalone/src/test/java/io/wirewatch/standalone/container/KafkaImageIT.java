package io.wirewatch.standalone.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.contract.Samples;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.ChannelMismatch;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.enrich.EnrichApp;
import io.wirewatch.enrich.EnrichSettings;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Needs a container engine and the image {@code apache/kafka:4.3.1}; says so where there is none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaImageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
  private Optional<Service> service = Optional.empty();

  @BeforeAll
  void startKafka() {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(), "skipped: no container engine answers");
    startOrSkip();
    service =
        Optional.of(
            Service.open(
                "enrich",
                ServiceSettings.local(kafka.getBootstrapServers()),
                InstantSource.system(),
                new Random(1)));
  }

  /** An engine without the image and without a network says nothing about our code. */
  private void startOrSkip() {
    try {
      kafka.start();
    } catch (ContainerFetchException e) {
      abort("skipped: the container engine has no image: " + e.getMessage());
    }
  }

  @AfterAll
  void stopKafka() {
    service.ifPresent(Service::close);
    kafka.stop();
  }

  @Test
  void channelsAreCreatedOnceAndADifferenceIsRefusedByName() throws Exception {
    try (Admin admin = service.orElseThrow().kafka().admin()) {
      Channel<?> odd =
          new Channel<>(
              "wirewatch.odd.v1",
              "any",
              byte[].class,
              Channels.REJECTIONS.serde(),
              2,
              Duration.ofDays(1),
              Channels.FEEDS.cleanup());
      admin.createTopics(List.of(new NewTopic(odd.name(), 1, (short) 1))).all().get();
      ChannelSetup setup = new ChannelSetup(admin, 1);

      setup.ensure(Channels.all());

      assertThat(setup.ensure(Channels.all())).isZero();
      assertThatThrownBy(() -> setup.ensure(List.of(odd)))
          .isInstanceOf(ChannelMismatch.class)
          .hasMessageContaining("wirewatch.odd.v1 should have 2 partitions but has 1")
          .hasMessageContaining("should have cleanup.policy=compact");
    }
  }

  @Test
  void anArticleIsEnriched(@TempDir Path state) throws Exception {
    Article sample =
        Samples.article(
            "County renews detention contract with ICE",
            "Commissioners voted to renew the county's immigration detention contract.");
    Path taxonomy = Path.of("..", "config", "taxonomy");
    EnrichSettings settings = new EnrichSettings(taxonomy, 0, 1, Duration.ofMillis(20), state);

    try (EnrichApp app = EnrichApp.start(settings, service.orElseThrow())) {
      publish(sample);
      EnrichedArticle enriched = read(sample.id());

      assertThat(app).isNotNull();
      assertThat(enriched.article()).isEqualTo(sample);
      assertThat(enriched.topics()).extracting("topic").contains("detention");
    }
  }

  private void publish(Article article) throws Exception {
    try (Producer<byte[], byte[]> producer = service.orElseThrow().kafka().producer("image-it")) {
      ProducerRecord<byte[], byte[]> written =
          new ProducerRecord<>(
              Channels.ARTICLES.name(),
              null,
              Instant.now().toEpochMilli(),
              article.id().getBytes(UTF_8),
              new JsonSerde<>(Article.class).toBytes(article));
      EventHeaders.fetched(article).write(written.headers());
      producer.send(written).get();
    }
  }

  private EnrichedArticle read(String id) {
    JsonSerde<EnrichedArticle> serde = new JsonSerde<>(EnrichedArticle.class);
    Instant deadline = Instant.now().plus(PATIENCE);
    try (Consumer<byte[], byte[]> consumer =
        service.orElseThrow().kafka().consumer("image-it", "image-it")) {
      consumer.subscribe(List.of(Channels.ENRICHED_ARTICLES.name()));
      while (Instant.now().isBefore(deadline)) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(500))) {
          if (new String(found.key(), UTF_8).equals(id)) {
            return serde.fromBytes(found.value());
          }
        }
      }
    }
    throw new AssertionError("nothing enriched within " + PATIENCE);
  }
}
