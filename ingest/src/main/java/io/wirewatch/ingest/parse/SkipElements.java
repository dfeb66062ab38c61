package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.schedule.SkipTimes;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;

/**
 * Reads RSS's {@code skipHours} and {@code skipDays}; what is no hour and no day is passed over.
 */
final class SkipElements {
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private SkipElements() {}

  static SkipTimes of(Element root) {
    int hours = 0;
    int days = 0;
    for (Element channel : root.getChildren()) {
      if (channel.getName().equals("channel")) {
        for (Element part : channel.getChildren()) {
          for (Element one : part.getChildren()) {
            hours |= part.getName().equals("skipHours") ? hour(one.getText().strip()) : 0;
            days |= part.getName().equals("skipDays") ? day(one.getText().strip()) : 0;
          }
        }
      }
    }
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
