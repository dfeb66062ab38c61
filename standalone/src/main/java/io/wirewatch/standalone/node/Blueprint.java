package io.wirewatch.standalone.node;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.runtime.settings.SettingsSources;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one process is to be.
 *
 * @param data where everything is kept
 * @param home folder that holds {@code config}
 * @param sources the user's own settings
 * @param feeds instead of the file of feeds that the settings name
 * @param feedPort of the loopback server that serves them
 * @param brisk how often each feed may be asked, where not as politeness asks
 * @param outbox whether mails are kept as files instead of being sent
 * @param inbox what the last step of the start is called
 */
public record Blueprint(
    DataDirectory data,
    Path home,
    SettingsSources sources,
    List<Feed> feeds,
    Optional<Integer> feedPort,
    Optional<Duration> brisk,
    boolean outbox,
    String inbox) {

  private static final Duration SLOWEST = Duration.ofSeconds(3);

  public Blueprint {
    feeds = List.copyOf(feeds);
  }

  /** Whether the feeds are ours, on this machine. */
  boolean hasOwnFeeds() {
    return feedPort.isPresent();
  }

  /** The longest pause between two polls of a feed of ours. */
  Duration slowest() {
    return brisk.filter(pause -> pause.compareTo(SLOWEST) > 0).orElse(SLOWEST);
  }

  /** The addresses of our own feeds, which ingest would refuse as private. */
  List<String> allowedAddresses() {
    return feedPort.map(port -> List.of("127.0.0.1/32:" + port)).orElse(List.of());
  }

  /** The user's settings, and under them what one process decides by itself. */
  SettingsSources settings(int kafkaPort, int consolePort) {
    List<String> flags = new ArrayList<>();
    flags.add("--kafka.bootstrap-servers=127.0.0.1:" + kafkaPort);
    flags.add("--enrich.state-dir=" + data.resolve("enrich"));
    flags.add("--alerts.console.port=" + consolePort);
    flags.add("--alerts.console.next-free-port=true");
    flags.add("--alerts.console.open-stream=" + outbox);
    flags.add("--alerts.console.zone=" + ZoneId.systemDefault());
    flags.add("--alerts.zone=" + ZoneId.systemDefault());
    if (!givesDatabase()) {
      flags.add("--alerts.database.url=jdbc:sqlite:" + data.resolve("alerts.db"));
    }
    if (outbox) {
      flags.add("--alerts.mail.outbox-dir=" + data.resolve("outbox"));
    }
    flags.addAll(sources.flags());
    return sources.withFlags(flags.toArray(String[]::new));
  }

  private boolean givesDatabase() {
    return sources.environment().containsKey("WIREWATCH_ALERTS_DATABASE_URL")
        || sources.flags().stream().anyMatch(flag -> flag.startsWith("--alerts.database.url="))
        || sources.file().filter(file -> file.text().contains("jdbc:postgresql:")).isPresent();
  }
}
