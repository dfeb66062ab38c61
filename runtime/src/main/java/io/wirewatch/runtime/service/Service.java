package io.wirewatch.runtime.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.health.Health;
import io.wirewatch.runtime.health.HealthRefresher;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.management.BuildInfo;
import io.wirewatch.runtime.management.ManagementPages;
import io.wirewatch.runtime.management.ManagementServer;
import io.wirewatch.runtime.management.Metrics;
import io.wirewatch.runtime.settings.Setting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What every app is given: the way to Kafka, meters, health, time, chance, and the list of what to
 * stop. Opening one needs no broker; the management port answers from then on. Closing it stops
 * everything registered with {@link #lifecycle()}.
 */
public final class Service implements AutoCloseable {
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(25);
  private static final Duration CHECK_PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Lifecycle lifecycle;
  private final Health health;
  private final Metrics metrics;
  private final KafkaConnection kafka;
  private final ManagementServer management;

  private Service(
      String name,
      ServiceSettings settings,
      List<Setting> explained,
      InstantSource clock,
      RandomGenerator random,
      Lifecycle lifecycle) {
    this.name = name;
    this.clock = clock;
    this.random = random;
    this.lifecycle = lifecycle;
    BuildInfo build = BuildInfo.read();
    health = new Health(clock);
    metrics = lifecycle.closing("metrics", new Metrics(name, build));
    ManagementPages pages = ManagementPages.of(name, health, metrics, build, explained);
    management =
        lifecycle.closing("management", new ManagementServer(settings.management(), pages));
    kafka =
        lifecycle.closing("kafka", new KafkaConnection(name, settings.kafka(), metrics.registry()));
    health.add("kafka", this::kafkaCheck);
    lifecycle.closing("health", new HealthRefresher(health, CHECK_PAUSE));
  }

  /** Opens a service called {@code ingest}, {@code enrich} or {@code alerts}. */
  public static Service open(
      String name, ServiceSettings settings, InstantSource clock, RandomGenerator random) {
    return open(name, settings, List.of(), clock, random);
  }

  /** The same, with the settings that {@code /info} shows. */
  public static Service open(
      String name,
      ServiceSettings settings,
      List<Setting> explained,
      InstantSource clock,
      RandomGenerator random) {
    Lifecycle lifecycle = new Lifecycle(STOP_DEADLINE);
    try {
      return new Service(name, settings, explained, clock, random, lifecycle);
    } catch (RuntimeException e) {
      lifecycle.close();
      throw e;
    }
  }

  private CheckResult kafkaCheck() {
    String servers = kafka.settings().bootstrapServers();
    return kafka
        .whyUnreachable()
        .map(reason -> CheckResult.down("No Kafka at " + servers + " (" + reason + ")"))
        .orElseGet(() -> CheckResult.up(servers));
  }

  /** The name of the service, as in {@code application} labels and log lines. */
  public String name() {
    return name;
  }

  /** The way to Kafka. */
  public KafkaConnection kafka() {
    return kafka;
  }

  /** Where meters are registered. */
  public MeterRegistry meters() {
    return metrics.registry();
  }

  /** Where checks are added. */
  public Health health() {
    return health;
  }

  /** The time. */
  public InstantSource clock() {
    return clock;
  }

  /** Chance. */
  public RandomGenerator random() {
    return random;
  }

  /** What is stopped when this service is closed. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The port of health and metrics. */
  public int managementPort() {
    return management.port();
  }

  /** Where health and metrics are, for people. */
  public String managementAddress() {
    return management.address();
  }

  @Override
  public void close() {
    health.stopping();
    lifecycle.close();
  }
}
