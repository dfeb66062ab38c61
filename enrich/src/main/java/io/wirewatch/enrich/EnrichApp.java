package io.wirewatch.enrich;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.body.PublicNames;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.metrics.EnrichMetrics;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import io.wirewatch.enrich.taxonomy.Topic;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.enrich.topology.EnrichTopology;
import io.wirewatch.enrich.topology.TimeBudget;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.service.Lifecycle;
import io.wirewatch.runtime.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the enrichment against Kafka, until closed. Starting reads the taxonomy, makes sure that the
 * channels exist and does not wait for the first article.
 */
public final class EnrichApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(15);
  private static final Duration ARTICLE_BUDGET = Duration.ofSeconds(1);
  private static final Duration METRICS_REFRESH = Duration.ofSeconds(10);
  private static final String CHECK = "enrich";

  private final EnrichSettings settings;
  private final Service service;
  private final Lifecycle lifecycle = new Lifecycle(STOP_DEADLINE);

  private EnrichApp(EnrichSettings settings, Service service) {
    this.settings = settings;
    this.service = service;
  }

  /**
   * Starts with nobody listening.
   *
   * @throws io.wirewatch.enrich.taxonomy.TaxonomyException where the taxonomy is broken, with file
   *     and line of each problem
   * @throws io.wirewatch.contract.channel.ChannelMismatch where Kafka's topics differ from the
   *     catalogue
   * @throws InterruptedException where the thread was told to stop meanwhile
   */
  public static EnrichApp start(EnrichSettings settings, Service service)
      throws InterruptedException {
    return start(settings, service, EnrichListener.NONE);
  }

  /**
   * Starts and tells the listener of every article; see {@link #start(EnrichSettings, Service)}.
   */
  public static EnrichApp start(EnrichSettings settings, Service service, EnrichListener listener)
      throws InterruptedException {
    EnrichApp app = new EnrichApp(settings, service);
    try {
      app.run(listener);
      return app;
    } catch (RuntimeException | InterruptedException e) {
      app.close();
      throw e;
    }
  }

  private void run(EnrichListener listener) throws InterruptedException {
    Taxonomy taxonomy = TaxonomyReader.read(settings.taxonomy());
    ensureChannels();
    Topology topology = topology(taxonomy, listener);
    KafkaStreams streams = new KafkaStreams(topology, properties(), new StableClients());
    ThreadDeaths deaths = new ThreadDeaths(identity(), service.clock());
    streams.setUncaughtExceptionHandler(deaths);
    streams.setStateListener(
        (now, before) -> LOG.info("{} is {}, was {}", identity(), now, before));
    lifecycle.onClose("streams", () -> streams.close(STOP_DEADLINE));
    bindMetrics(streams);
    watch(streams, deaths);
    LOG.info("Enriches with {} topics, taxonomy {}", taxonomy.topics().size(), taxonomy.version());
    LOG.info("{}", topology.describe());
    streams.start();
  }

  private void ensureChannels() throws InterruptedException {
    KafkaConnection kafka = service.kafka();
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, kafka.settings().replicationFactor())
          .ensure(
              List.of(
                  Channels.ARTICLES,
                  Channels.ENRICHED_ARTICLES,
                  Channels.STORIES,
                  Channels.TRENDS,
                  Channels.REJECTIONS));
    }
  }

  private Topology topology(Taxonomy taxonomy, EnrichListener listener) {
    List<String> topics = taxonomy.topics().stream().map(Topic::id).toList();
    EnrichMetrics metrics = new EnrichMetrics(service.meters(), service.clock(), topics);
    Tagger tagger = new Tagger(taxonomy, new PublicNames(Gazetteer.shipped()));
    TimeBudget bounded =
        lifecycle.closing(
            "tagger",
            new TimeBudget((article, clock) -> tagger.tag(article, clock), ARTICLE_BUDGET));
    return new EnrichTopology(
            bounded, taxonomy.version(), new Listeners(metrics, listener), System::nanoTime)
        .build();
  }

  private Properties properties() {
    KafkaConnection kafka = service.kafka();
    return StreamsSettings.of(
        settings,
        kafka.properties(),
        kafka.settings().replicationFactor(),
        kafka.settings().deliveryTimeout());
  }

  private String identity() {
    return StreamsSettings.identity(settings.instance());
  }

  private void bindMetrics(KafkaStreams streams) {
    ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor();
    lifecycle.onClose("metrics refresh", refresher::shutdownNow);
    KafkaStreamsMetrics metrics =
        new KafkaStreamsMetrics(streams, List.of(), refresher, METRICS_REFRESH);
    metrics.bindTo(service.meters());
    lifecycle.closing("metrics", metrics);
  }

  private void watch(KafkaStreams streams, ThreadDeaths deaths) {
    KafkaConnection kafka = service.kafka();
    Backlog backlog =
        lifecycle.closing(
            "backlog",
            new Backlog(
                kafka.admin(),
                () -> kafka.consumer(identity() + "-check", identity() + "-check"),
                EnrichTopology.APPLICATION_ID,
                Channels.ARTICLES));
    service.health().add(CHECK, new ProgressCheck(streams, deaths, backlog, service.clock()));
    lifecycle.onClose("health check", () -> service.health().remove(CHECK));
  }

  /** Stops enriching; what was begun is finished or done anew by the next start. */
  @Override
  public void close() {
    lifecycle.close();
  }
}
