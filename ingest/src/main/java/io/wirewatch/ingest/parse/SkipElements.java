package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.schedule.SkipTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads RSS's {@code skipHours} and {@code skipDays}; what is no hour and no day is passed over.
 */
final class SkipElements {
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private int hours;
  private int days;

  /** Reads the element that has just started, one of the two. */
  void read(XmlField field) {
    boolean isHours = field.key().equals("skiphours");
    field.children(
        one -> {
          Optional<String> text = one.characters();
          hours |= isHours ? text.map(SkipElements::hour).orElse(0) : 0;
          days |= isHours ? 0 : text.map(SkipElements::day).orElse(0);
        });
  }

  /** What was read so far. */
  SkipTimes times() {
    return new SkipTimes(hours, days);
  }

  /** RSS 0.91 counts 1 to 24, RSS 2.0 counts 0 to 23. */
  private static int hour(String text) {
    return text.matches("\\d{1,2}") && Integer.parseInt(text) <= 24
        ? 1 << (Integer.parseInt(text) % 24)
        : 0;
  }

  private static int day(String text) {
    int day = DAYS.indexOf(text.toLowerCase(Locale.ROOT));
    return day < 0 ? 0 : 1 << day;
  }
}
