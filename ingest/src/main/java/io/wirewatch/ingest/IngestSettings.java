package io.wirewatch.ingest;

import io.wirewatch.ingest.websub.WebSubSettings;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The {@code ingest} section: which feeds, how often, and how much of anything. */
public record IngestSettings(
    @Doc("OPML file of the feeds to read; without it, the feeds already known are read.")
        Optional<Path> feeds,
    @Doc("No feed is asked more often than this.") @Default("2m") Duration floor,
    @Doc("A working feed is asked at least this often.") @Default("1h") Duration ceiling,
    @Doc("Pause between two requests to one host.") @Default("2s") Duration hostGap,
    @Doc("How many feeds are asked at once, each on another host.") @Default("8") int workers,
    @Doc(
            "Addresses that may be read although they are not public, as network and port:"
                + " 127.0.0.1/32:8080.")
        @Default("")
        List<String> allowedAddresses,
    @Doc("How Wirewatch names itself to servers.")
        @Default("Wirewatch/0.1 (news monitoring; +https://wirewatch.io)")
        String userAgent,
    @Doc("Longest time for one answer, from the name look-up to the last byte.") @Default("30s")
        Duration fetchTimeout,
    @Doc("CPU time that reading one document may take.") @Default("2s") Duration parseTime,
    @Doc(
            "Items published longer than this before the newest one of their document are"
                + " remembered but not published: an archive is not news.")
        @Default("90d")
        Duration maxAge,
    @Doc("How long an item is remembered after a document last held it.") @Default("90d")
        Duration remember,
    @Doc(
            "Hold back what looks like an archive, served at once by a feed already known, until a"
                + " person releases it.")
        @Default("true")
        boolean holdFloods,
    @Doc("Pushes of hubs that feeds name.") WebSubSettings websub) {

  public IngestSettings {
    allowedAddresses = List.copyOf(allowedAddresses);
    require(positive(floor), "floor must be longer than nothing");
    require(ceiling.compareTo(floor) >= 0, "ceiling must be at least floor");
    require(ceiling.compareTo(Duration.ofDays(1)) <= 0, "ceiling must be at most 1d");
    require(!hostGap.isNegative(), "hostGap must not be negative");
    require(workers >= 1 && workers <= 256, "workers must be 1 to 256");
    require(positive(fetchTimeout), "fetchTimeout must be longer than nothing");
    require(positive(parseTime), "parseTime must be longer than nothing");
    require(positive(maxAge), "maxAge must be longer than nothing");
    require(remember.compareTo(Duration.ofDays(1)) >= 0, "remember must be at least 1d");
    require(!userAgent.isBlank(), "userAgent must not be empty");
    for (String address : allowedAddresses) {
      try {
        AllowedAddress.of(address);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("allowedAddresses: " + e.getMessage(), e);
      }
    }
  }

  /** The same, reading the feeds of another file. */
  public IngestSettings reading(Path file) {
    return new IngestSettings(
        Optional.of(file),
        floor,
        ceiling,
        hostGap,
        workers,
        allowedAddresses,
        userAgent,
        fetchTimeout,
        parseTime,
        maxAge,
        remember,
        holdFloods,
        websub);
  }

  /**
   * The same, polling as fast as this and reading these addresses: for demonstration and replay.
   */
  public IngestSettings brisk(Duration floor, Duration ceiling, List<String> allowedAddresses) {
    return new IngestSettings(
        feeds,
        floor,
        ceiling,
        Duration.ZERO,
        workers,
        allowedAddresses,
        userAgent,
        fetchTimeout,
        parseTime,
        Duration.ofDays(36_500),
        remember,
        false,
        websub);
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
