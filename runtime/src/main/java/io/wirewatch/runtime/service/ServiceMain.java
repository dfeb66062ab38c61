package io.wirewatch.runtime.service;

import io.wirewatch.runtime.CannotStartException;
import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.KafkaUnreachableException;
import io.wirewatch.runtime.logging.Logging;
import io.wirewatch.runtime.logging.LoggingSettings;
import io.wirewatch.runtime.logging.Terminal;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main method of a service: read settings, open the service, wait for Kafka, start the app,
 * wait to be told to stop.
 *
 * <p>Exit codes: 0 stopped as asked, 1 could not start or stop, 2 the settings are wrong.
 */
public final class ServiceMain {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceMain.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration NEXT_WAIT = Duration.ofSeconds(30);
  private static final String STARTING = "start";

  private final String name;
  private final Map<String, String> environment;
  private final PrintStream errors;
  private final StopSignal stop;

  ServiceMain(String name, Map<String, String> environment, PrintStream errors, StopSignal stop) {
    this.name = name;
    this.environment = environment;
    this.errors = errors;
    this.stop = stop;
  }

  /**
   * Runs a service until the process is told to stop; to be handed to {@code System.exit}.
   *
   * @param name {@code ingest}, {@code enrich} or {@code alerts}
   * @param sections the app's own sections; {@code kafka}, {@code management} and {@code logging}
   *     are added
   */
  public static int run(
      String name,
      String[] args,
      Map<String, Class<? extends Record>> sections,
      AppStarter starter) {
    StopSignal stop = new StopSignal();
    // The hook ends the process itself, because a JVM stopped by SIGTERM would say 143 after a
    // clean stop.
    Thread hook = new Thread(() -> Runtime.getRuntime().halt(stop.requestAndWait()), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    int code =
        new ServiceMain(name, System.getenv(), System.err, stop).run(args, sections, starter);
    stop.finished(code);
    return code;
  }

  int run(String[] args, Map<String, Class<? extends Record>> sections, AppStarter starter) {
    try {
      Settings settings =
          Settings.read(SettingsSources.commandLine(args, environment), withCommon(sections));
      boolean colour = Logging.wantsColour(environment, Terminal.isPresent());
      Logging.configure(name, settings.section(LoggingSettings.class), colour);
      return run(settings, starter);
    } catch (SettingsException e) {
      e.problems().forEach(errors::println);
      return 2;
    }
  }

  private static Map<String, Class<? extends Record>> withCommon(
      Map<String, Class<? extends Record>> sections) {
    Map<String, Class<? extends Record>> all = new LinkedHashMap<>();
    all.put("kafka", KafkaSettings.class);
    all.put("management", ManagementSettings.class);
    all.put("logging", LoggingSettings.class);
    all.putAll(sections);
    return all;
  }

  private int run(Settings settings, AppStarter starter) {
    ServiceSettings common =
        new ServiceSettings(
            settings.section(KafkaSettings.class), settings.section(ManagementSettings.class));
    try (Service service =
        Service.open(name, common, settings.explain(), InstantSource.system(), new Random())) {
      start(settings, starter, service);
      stop.await();
      LOG.info("Stopping");
      return 0;
    } catch (CannotStartException e) {
      LOG.error("Cannot start: {}", e.getMessage());
      return 1;
    } catch (Exception e) {
      if (stop.isRequested()) {
        return 0;
      }
      LOG.error("Cannot run: {}", e.getMessage(), e);
      return 1;
    }
  }

  private void start(Settings settings, AppStarter starter, Service service) throws Exception {
    LOG.info("Health and metrics: {}", service.managementAddress());
    service.health().add(STARTING, () -> CheckResult.down("waits for Kafka, then starts"));
    stop.interruptibly(() -> awaitKafka(service));
    stop.interruptibly(() -> service.lifecycle().closing("app", starter.start(settings, service)));
    service.health().remove(STARTING);
    LOG.info("Running");
  }

  private void awaitKafka(Service service) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        service.kafka().awaitReachable(wait);
        service.kafka().requireFencedTransactions();
        return;
      } catch (KafkaUnreachableException e) {
        LOG.warn(
            "{}. {} waits and starts once Kafka answers; nothing is lost.", e.getMessage(), name);
        wait = NEXT_WAIT;
      }
    }
  }
}
