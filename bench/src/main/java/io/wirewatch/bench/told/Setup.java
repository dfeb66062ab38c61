package io.wirewatch.bench.told;

import io.wirewatch.bench.news.FeedStage;
import io.wirewatch.bench.told.Company.Player;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The programs as this machine runs them: all in one process, or three beside a broker.
 *
 * @param directory where they keep everything
 * @param home folder that holds {@code config}
 */
record Setup(Path directory, Path home) {
  /** Settings of all programs; the numbers are those of a machine that is in a hurry. */
  private static final String COMMON =
      """
      kafka:
        bootstrap-servers: %s
        delivery-timeout: 20s
        properties:
          session.timeout.ms: "6000"
          heartbeat.interval.ms: "1000"
      management:
        port: 0
      ingest:
        feeds: %s
        floor: 400ms
        ceiling: 1200ms
        host-gap: 0s
        allowed-addresses: [%s]
      enrich:
        taxonomy: %s
        state-dir: %s
      alerts:
        database:
          url: jdbc:sqlite:%s
        webhook-addresses: ["%s"]
        hourly-caps:
          webhook: 1000000
        mail:
          outbox-dir: %s
        console:
          port: 0
          public-url: https://console.newsroom.example
      """;

  /** Name of the alerts service. */
  static final String ALERTS = "alerts";

  /** The database of alerts. */
  Path database() {
    return directory.resolve("alerts.db");
  }

  /** Everything in one process, with a broker of its own. */
  Company single(FeedStage feeds, String webhooks) throws IOException {
    Path settings = settings("127.0.0.1:1", feeds.opml(), feeds.allowed(), webhooks);
    return new Company(
        directory,
        List.of(
            new Player(
                "wirewatch",
                io.wirewatch.standalone.Main.class,
                "400m",
                List.of("run", "--data=" + directory, "--log=json", "--config=" + settings))));
  }

  /** Three services at a broker. */
  Company services(String broker, FeedStage feeds, String webhooks) throws IOException {
    Path settings = settings(broker, feeds.opml(), feeds.allowed(), webhooks);
    return new Company(
        directory,
        List.of(
            player("ingest", io.wirewatch.ingest.Main.class, settings),
            player("enrich", io.wirewatch.enrich.Main.class, settings),
            player(ALERTS, io.wirewatch.alerts.Main.class, settings)));
  }

  /** Alerts alone at a broker. */
  Company alerts(String broker, String webhooks) throws IOException {
    Path settings = settings(broker, directory.resolve("none.opml"), "", webhooks);
    return new Company(
        directory, List.of(player(ALERTS, io.wirewatch.alerts.Main.class, settings)));
  }

  private static Player player(String name, Class<?> main, Path settings) {
    return new Player(name, main, "224m", List.of("--config=" + settings, "--kafka.instance=one"));
  }

  private Path settings(String broker, Path opml, String allowed, String webhooks)
      throws IOException {
    return Files.writeString(
        directory.resolve("wirewatch.yaml"),
        COMMON.formatted(
            broker,
            opml,
            allowed,
            home.resolve("config").resolve("taxonomy"),
            directory.resolve("enrich"),
            database(),
            webhooks,
            directory.resolve("outbox")));
  }
}
