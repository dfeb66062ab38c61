package io.wirewatch.alerts.console.view;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a reader chose for the console: theme, time zone, single-key shortcuts. */
public record Preferences(Theme theme, ZoneId zone, boolean shortcuts) {
  private static final List<String> COMMON =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "America/Mexico_City",
          "Europe/London",
          "UTC");

  /** The zones offered, the reader's own among them. */
  List<String> choices() {
    return zones(zone);
  }

  /** The zones offered to somebody who is in that one. */
  public static List<String> zones(ZoneId zone) {
    return Stream.concat(Stream.of(zone.getId()), COMMON.stream()).distinct().toList();
  }
}
