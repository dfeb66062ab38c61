package io.wirewatch.enrich;

import static io.wirewatch.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.taxonomy.TaxonomyException;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.runtime.health.Status;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceSettings;
import io.wirewatch.runtime.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EnrichAppIT {
  private static final TestBroker BROKER = TestBroker.start();
  private static final Path TAXONOMY = Path.of("..", "config", "taxonomy");

  private final Service service = service();
  private final Kafka kafka = new Kafka(service.kafka());

  @AfterEach
  void close() {
    kafka.close();
    service.close();
  }

  @AfterAll
  static void stopBroker() {
    BROKER.close();
  }

  @Test
  void enrichesWhatIsPublishedAndTellsTheListener() throws Exception {
    List<EnrichedArticle> heard = Collections.synchronizedList(new ArrayList<>());
    EnrichListener listener =
        new EnrichListener() {
          @Override
          public void enriched(EnrichedArticle article) {
            heard.add(article);
          }
        };
    Article published =
        article(
            "County renews detention contract with ICE",
            "Commissioners voted to renew the county's contract to hold immigration detainees for"
                + " ICE at the jail. Deportation flights leave from the airport nearby.",
            "Local Gazette");

    try (EnrichApp app = EnrichApp.start(settings(TAXONOMY), service, listener)) {
      kafka.publish(published);

      List<EnrichedArticle> enriched = enrichedOf(published);
      assertThat(enriched).hasSize(1);
      assertThat(enriched.get(0).topics()).extracting("topic").contains("detention");
      assertThat(heard).contains(enriched.get(0));
      await().atMost(Duration.ofSeconds(20)).until(() -> status(service) == Status.UP);
      assertThat(app).isNotNull();
    }
  }

  @Test
  void rejectsAnUnreadableRecordAndGoesOn() throws Exception {
    Article next = article("The article after the unreadable one is enriched");
    try (EnrichApp app = EnrichApp.start(settings(TAXONOMY), service)) {
      kafka.publish(next.id(), "<html>".getBytes(StandardCharsets.UTF_8));
      kafka.publish(next);

      assertThat(enrichedOf(next)).hasSize(1);
      assertThat(kafka.read(Channels.REJECTIONS, 1))
          .anySatisfy(record -> assertThat(record.value()).asString().isEqualTo("<html>"));
      assertThat(app).isNotNull();
    }
  }

  @Test
  void stopsWithAReasonWhenAnotherProcessTakesItsIdentity() throws Exception {
    try (Service other = service();
        EnrichApp first = EnrichApp.start(settings(TAXONOMY), service)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> status(service) == Status.UP);

      try (EnrichApp second = EnrichApp.start(settings(TAXONOMY), other)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(detail(service)).contains("another process runs as"));
        assertThat(first).isNotEqualTo(second);
      }
    }
  }

  @Test
  void enrichesEachArticleOnceAlthoughItsProcessIsKilled() throws Exception {
    EnrichApp.start(settings(TAXONOMY), service).close();
    Process process = enrichProcess();
    List<Article> published = publishMany("before the kill", 300);
    kafka.enriched(20);
    process.destroyForcibly().waitFor();
    published.addAll(publishMany("after the kill", 20));

    try (EnrichApp app = EnrichApp.start(settings(TAXONOMY), service)) {
      long start = System.nanoTime();
      List<String> enriched = enrichedOf(published);
      Duration recovery = Duration.ofNanos(System.nanoTime() - start);

      assertThat(enriched).doesNotHaveDuplicates().hasSameSizeAs(published);
      assertThat(recovery).isLessThan(Duration.ofSeconds(60));
      assertThat(app).isNotNull();
    }
  }

  private List<Article> publishMany(String title, int count) throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Article article = article("Article " + n + " published " + title);
      kafka.publish(article);
      articles.add(article);
    }
    return articles;
  }

  private List<String> enrichedOf(List<Article> published) {
    Set<String> ids = published.stream().map(Article::id).collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              found.clear();
              kafka.enriched(ids.size()).stream()
                  .map(enriched -> enriched.article().id())
                  .filter(ids::contains)
                  .forEach(found::add);
              return found.size() >= ids.size();
            });
    return found;
  }

  private static Process enrichProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--kafka.bootstrap-servers=" + BROKER.bootstrapServers(),
            "--management.port=0",
            "--enrich.taxonomy=" + TAXONOMY)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "killed-enrich.log").toFile())
        .start();
  }

  @Test
  void refusesToStartWithABrokenTaxonomy(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("words.yaml"), "what: [is, this\n");
    Files.writeString(folder.resolve("relevance.yaml"), "{}");

    assertThatThrownBy(() -> EnrichApp.start(settings(folder), service))
        .isInstanceOf(TaxonomyException.class)
        .hasMessageContaining("words.yaml");
  }

  private List<EnrichedArticle> enrichedOf(Article article) {
    List<EnrichedArticle> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              found.clear();
              kafka.enriched(1).stream()
                  .filter(enriched -> enriched.article().equals(article))
                  .forEach(found::add);
              return !found.isEmpty();
            });
    return found;
  }

  private static Status status(Service service) {
    service.health().refresh();
    return service.health().readiness().status();
  }

  private static String detail(Service service) {
    service.health().refresh();
    return service.health().readiness().toString();
  }

  /** The same identity in every test: the next one need not wait until Kafka gives up the last. */
  private static EnrichSettings settings(Path taxonomy) {
    return new EnrichSettings(taxonomy, 0, 1, Duration.ofMillis(20), Path.of("target", "state"));
  }

  private static Service service() {
    return Service.open(
        "enrich",
        ServiceSettings.local(BROKER.bootstrapServers()),
        InstantSource.system(),
        new Random(7));
  }
}
