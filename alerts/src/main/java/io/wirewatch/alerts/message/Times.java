package io.wirewatch.alerts.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times in a reader's zone, with the zone's name. */
record Times(ZoneId zone) {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.US);

  String of(Instant time) {
    return FULL.format(time.atZone(zone));
  }

  String of(Optional<Instant> time) {
    return time.map(this::of).orElse("time not given");
  }
}
