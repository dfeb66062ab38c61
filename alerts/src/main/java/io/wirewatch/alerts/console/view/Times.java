package io.wirewatch.alerts.console.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Writes moments for one reader: in their zone, with its abbreviation, and how long ago. */
public final class Times {
  private static final DateTimeFormatter TODAY =
      DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.US);
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.US);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.US);

  private static final Map<DateTimeFormatter, DateTimeFormatter> TWELVE_HOURS =
      Map.of(
          TODAY, DateTimeFormatter.ofPattern("h:mm:ss a z", Locale.US),
          THIS_YEAR, DateTimeFormatter.ofPattern("EEE d MMM, h:mm a z", Locale.US),
          OTHER_YEAR, DateTimeFormatter.ofPattern("d MMM uuuu, h:mm a z", Locale.US));

  private final ZoneId zone;
  private final Instant now;
  private final boolean twelveHours;

  /** Times as seen from a place and a moment. */
  public Times(ZoneId zone, Instant now) {
    this(zone, now, false);
  }

  /** The same, with am and pm where somebody wants them. */
  public Times(ZoneId zone, Instant now, boolean twelveHours) {
    this.zone = zone;
    this.now = now;
    this.twelveHours = twelveHours;
  }

  /** One moment, written for this reader. */
  public TimeText of(Instant at) {
    return new TimeText(at.truncatedTo(ChronoUnit.SECONDS).toString(), exact(at), relative(at));
  }

  private String exact(Instant at) {
    ZonedDateTime then = at.atZone(zone);
    ZonedDateTime today = now.atZone(zone);
    if (then.toLocalDate().equals(today.toLocalDate())) {
      return written(then, TODAY);
    }
    return written(then, then.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR);
  }

  private String written(ZonedDateTime then, DateTimeFormatter pattern) {
    return then.format(twelveHours ? TWELVE_HOURS.getOrDefault(pattern, pattern) : pattern);
  }

  private String relative(Instant at) {
    Duration ago = Duration.between(at, now);
    if (ago.isNegative()) {
      return "in " + length(ago.negated());
    }
    return ago.toSeconds() < 10 ? "just now" : length(ago) + " ago";
  }

  /**
   * A length of time in its largest unit, rounded down: {@code 41 min}, {@code 3 h}, {@code 2
   * days}.
   */
  public static String length(Duration time) {
    if (time.toSeconds() < 60) {
      return time.toSeconds() + " s";
    }
    if (time.toMinutes() < 60) {
      return time.toMinutes() + " min";
    }
    if (time.toHours() < 48) {
      return time.toHours() + " h";
    }
    return time.toDays() + " days";
  }
}
