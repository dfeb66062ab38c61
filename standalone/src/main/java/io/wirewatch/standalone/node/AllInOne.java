package io.wirewatch.standalone.node;

import io.wirewatch.alerts.AlertsApp;
import io.wirewatch.alerts.AlertsSettings;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.EnrichApp;
import io.wirewatch.enrich.EnrichSettings;
import io.wirewatch.ingest.IngestApp;
import io.wirewatch.ingest.IngestSettings;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.service.Lifecycle;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceSettings;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.feeds.OpmlWriter;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import io.wirewatch.standalone.terminal.Screen;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * The broker and the three apps in this process, started as production starts them, each with a
 * management port of its own. Closing it stops them in the order in which nothing is lost.
 */
public final class AllInOne implements AutoCloseable {
  private static final int STEPS = 5;
  private static final int KAFKA_PORT = 9092;
  private static final int CONSOLE_PORT = 8080;
  private static final Map<String, Integer> MANAGEMENT_PORTS =
      Map.of("ingest", 9464, "enrich", 9465, "alerts", 9466);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(25);

  private final Blueprint blueprint;
  private final Screen screen;
  private final Watchers watchers;
  private final Ports ports = new Ports();
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Lifecycle lifecycle = new Lifecycle(STOP_DEADLINE);
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Started started = new Started();

  private AllInOne(Blueprint blueprint, Screen screen, Watchers watchers, InstantSource clock) {
    this.blueprint = blueprint;
    this.screen = screen;
    this.watchers = watchers;
    this.clock = clock;
  }

  /** What the start has come to; filled step by step. */
  private static final class Started {
    private Optional<EmbeddedKafka> kafka = Optional.empty();
    private Optional<Settings> settings = Optional.empty();
    private Optional<AlertsApp> alerts = Optional.empty();
  }

  /**
   * Starts everything, telling the screen step by step.
   *
   * @throws SettingsException where a setting is wrong, with every problem
   */
  public static AllInOne start(Blueprint blueprint, Screen screen, Watchers watchers)
      throws SettingsException {
    return start(blueprint, screen, watchers, InstantSource.system());
  }

  /** The same by another clock, which the three apps go by; Kafka goes by the machine's. */
  public static AllInOne start(
      Blueprint blueprint, Screen screen, Watchers watchers, InstantSource clock)
      throws SettingsException {
    AllInOne node = new AllInOne(blueprint, screen, watchers, clock);
    try {
      node.start();
      return node;
    } catch (RuntimeException | SettingsException e) {
      node.close();
      throw e;
    }
  }

  /** Kafka's address, for other tools. */
  public String bootstrapServers() {
    return kafka().bootstrapServers();
  }

  /** The alerts app. */
  public AlertsApp alerts() {
    return started.alerts.orElseThrow();
  }

  /** A link that signs the first administrator in, once. */
  public URI signInLink() {
    AlertsApp app = alerts();
    Person person =
        app.store().people().all().stream()
            .filter(one -> one.role() == Role.ADMIN)
            .findFirst()
            .orElseGet(this::administrator);
    return app.console().signInLink(person);
  }

  private Person administrator() {
    return alerts()
        .store()
        .people()
        .add(
            "admin@localhost",
            "Administrator",
            Role.ADMIN,
            ZoneId.systemDefault(),
            clock.instant());
  }

  /** The service of an app: {@code ingest}, {@code enrich} or {@code alerts}. */
  public Service service(String name) {
    return Optional.ofNullable(services.get(name)).orElseThrow();
  }

  @Override
  public void close() {
    lifecycle.close();
  }

  private void start() throws SettingsException {
    int kafkaPort = ports.from(KAFKA_PORT);
    int consolePort = ports.from(CONSOLE_PORT);
    started.settings = Optional.of(Sections.read(blueprint.settings(kafkaPort, consolePort)));
    screen.step(STEPS, "Kafka, embedded", () -> startKafka(kafkaPort));
    screen.step(STEPS, "Channels", this::ensureChannels);
    screen.step(STEPS, "Enrichment", this::startEnrich);
    screen.step(STEPS, "Console, alerts, messages", this::startAlerts);
    screen.step(STEPS, blueprint.inbox(), this::startIngest);
  }

  private String startKafka(int port) {
    EmbeddedKafka kafka = EmbeddedKafka.start(blueprint.data().resolve("kafka"), port);
    started.kafka = Optional.of(lifecycle.closing("kafka", kafka));
    blueprint.data().keepAddress(kafka.bootstrapServers());
    return (kafka.bootstrapServers() + "   " + Ports.remark(KAFKA_PORT, port)).strip();
  }

  private String ensureChannels() {
    KafkaConnection connection = open("enrich").kafka();
    try (Admin admin = connection.admin()) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
      return Integer.toString(Channels.all().size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making the channels", e);
    }
  }

  private String startEnrich() {
    EnrichSettings settings = settings().section(EnrichSettings.class);
    try {
      lifecycle.closing("enrich", EnrichApp.start(settings, service("enrich"), watchers.enrich()));
      return "taxonomy in " + settings.taxonomy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting enrichment", e);
    }
  }

  private String startAlerts() {
    AlertsApp app = lifecycle.closing("alerts", alertsApp());
    started.alerts = Optional.of(app);
    watchers.prepare().accept(app);
    return "http://127.0.0.1:%d   %s"
        .formatted(app.console().port(), Ports.remark(CONSOLE_PORT, app.console().port()))
        .strip();
  }

  private AlertsApp alertsApp() {
    try {
      return AlertsApp.start(settings().section(AlertsSettings.class), open("alerts"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting alerts", e);
    }
  }

  private String startIngest() {
    try {
      lifecycle.closing(
          "ingest", IngestApp.start(ingestSettings(), open("ingest"), watchers.poll()));
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting ingest", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the file of feeds cannot be read: " + e.getMessage(), e);
    }
  }

  private IngestSettings ingestSettings() {
    IngestSettings settings = settings().section(IngestSettings.class);
    if (!blueprint.hasOwnFeeds()) {
      return settings;
    }
    Path list = blueprint.data().resolve("feeds.opml");
    OpmlWriter.write(list, blueprint.feeds());
    return settings
        .reading(list)
        .brisk(
            blueprint.brisk().orElse(settings.floor()),
            blueprint.slowest(),
            blueprint.allowedAddresses());
  }

  private Service open(String name) {
    int port = ports.from(MANAGEMENT_PORTS.getOrDefault(name, 0));
    ServiceSettings common =
        new ServiceSettings(
            settings().section(KafkaSettings.class), new ManagementSettings("127.0.0.1", port));
    Service service = Service.open(name, common, settings().explain(), clock, random);
    services.put(name, lifecycle.closing(name + " service", service));
    return service;
  }

  private Settings settings() {
    return started.settings.orElseThrow();
  }

  private EmbeddedKafka kafka() {
    return started.kafka.orElseThrow();
  }
}
