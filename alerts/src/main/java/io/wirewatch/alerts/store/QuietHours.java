package io.wirewatch.alerts.store;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * Hours in which a person wants to hear nothing, on the local clock.
 *
 * @param from first quiet minute of a night that begins on a weekday, or of any where the weekend
 *     is no different
 * @param to first minute that is not quiet any more; on the next day where it is not after {@code
 *     from}
 * @param weekend what Saturday and Sunday are like
 */
public record QuietHours(LocalTime from, LocalTime to, Weekend weekend) {

  /** Refuses hours that begin when they end. */
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours that end when they begin");
    }
  }

  /** As stored with a rule, for example {@code 22:00 06:30 all-day}. */
  String code() {
    return from + " " + to + " " + weekend.code();
  }

  /** Reads what {@link #code()} wrote. */
  static QuietHours of(String code) {
    List<String> parts = List.of(code.split(" "));
    return new QuietHours(
        LocalTime.parse(parts.get(0)), LocalTime.parse(parts.get(1)), Weekend.of(parts.get(2)));
  }

  /** What quiet hours do on Saturday and Sunday, from midnight to midnight. */
  public enum Weekend {
    /** The same hours as on other days. */
    AS_WEEKDAYS,
    /** Quiet all day long. */
    ALL_DAY,
    /** Never quiet: hours of Friday night end at midnight, those of Sunday begin at midnight. */
    NEVER;

    /** The name as stored and in forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice of that name; anything unknown is like weekdays. */
    public static Weekend of(String code) {
      for (Weekend one : values()) {
        if (one.code().equals(code)) {
          return one;
        }
      }
      return AS_WEEKDAYS;
    }
  }
}
