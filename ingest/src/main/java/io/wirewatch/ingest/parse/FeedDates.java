package io.wirewatch.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: ISO 8601, RFC 822 in its many spellings, and what American and Spanish
 * sites write by hand. Without a zone a time is taken as UTC.
 */
public final class FeedDates {
  private static final int MAX_LENGTH = 80;
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?";
  private static final String ZONE =
      "\\s*(?<zone>[a-z]{1,5}|(?:gmt|utc)?[+-]\\d{1,2}:?(?:\\d{2})?)?";

  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<year>\\d{4})-?(?:(?<month>\\d{2})(?:-?(?<day>\\d{2}))?)?(?:[t\\s]+"
                  + TIME
                  + ZONE
                  + ")?"),
          form(
              "(?:\\p{L}+[.,]*\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:de\\s+)?(?<name>\\p{L}{3,10})[.,]?[\\s-]+(?:de\\s+)?(?<year>\\d{4}|\\d{2})"
                  + "(?:[\\s,t]+(?:at\\s+)?"
                  + TIME
                  + ZONE
                  + ")?"),
          form(
              "(?:\\p{L}+[.,]*\\s+)?(?<name>\\p{L}{3,10})[.,]?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                  + "(?:[\\s,-]+(?:at\\s+)?"
                  + TIME
                  + ZONE
                  + ")?"),
          form(
              "(?:\\p{L}+[.,]*\\s+)?(?<name>\\p{L}{3,10})\\s+(?<day>\\d{1,2})\\s+"
                  + TIME
                  + ZONE
                  + "\\s+(?<year>\\d{4})"),
          form(
              "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?:[\\s,-]+"
                  + TIME
                  + ZONE
                  + ")?"));

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("ene", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("abr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("ago", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dic", 12));

  private static final Map<String, Integer> ZONE_HOURS =
      Map.ofEntries(
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("et", -5),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("ct", -6),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("mt", -7),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("pt", -8),
          Map.entry("akst", -9),
          Map.entry("akdt", -8),
          Map.entry("hst", -10),
          Map.entry("ast", -4),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("jst", 9));

  private FeedDates() {}

  /** The instant a text names, or empty where it names none. */
  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String bare = text.strip();
    Optional<Instant> standard = StandardDates.parse(bare);
    return standard.isPresent() ? standard : byForm(bare.toLowerCase(Locale.ROOT));
  }

  /** Likewise, by patterns alone; of a text in small letters. */
  static Optional<Instant> byForm(String date) {
    return FORMS.stream()
        .map(form -> form.matcher(date))
        .filter(Matcher::matches)
        .flatMap(matcher -> instant(matcher).stream())
        .findFirst();
  }

  private static Optional<Instant> instant(Matcher date) {
    try {
      LocalDateTime local =
          LocalDateTime.of(year(date), month(date), number(date, "day", 1), 0, 0)
              .plusHours(hour(date))
              .plusMinutes(number(date, "minute", 0))
              .plusSeconds(Math.min(59, number(date, "second", 0)))
              .plusNanos(nanos(group(date, "fraction")));
      return Optional.of(local.toInstant(zone(group(date, "zone"))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int nanos(String fraction) {
    return fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static int year(Matcher date) {
    int year = number(date, "year", 0);
    boolean short2 = year < 100;
    return short2 ? year + (year < 70 ? 2000 : 1900) : year;
  }

  private static int month(Matcher date) {
    String name = group(date, "name");
    if (name.isEmpty()) {
      return number(date, "month", 1);
    }
    return MONTHS.getOrDefault(name.substring(0, 3), 0);
  }

  private static int hour(Matcher date) {
    int hour = number(date, "hour", 0);
    String half = group(date, "half");
    if (half.startsWith("p") && hour < 12) {
      return hour + 12;
    }
    if (hour > 24) {
      throw new DateTimeException("hour " + hour);
    }
    return half.startsWith("a") && hour == 12 ? 0 : hour;
  }

  private static ZoneOffset zone(String zone) {
    String offset = zone.replaceFirst("^(gmt|utc)(?=[+-])", "").replace(":", "");
    if (offset.startsWith("+") || offset.startsWith("-")) {
      int digits = Integer.parseInt(offset.substring(1));
      int minutes = offset.length() <= 3 ? digits * 60 : digits / 100 * 60 + digits % 100;
      return ZoneOffset.ofTotalSeconds((offset.startsWith("-") ? -60 : 60) * minutes);
    }
    return ZoneOffset.ofHours(ZONE_HOURS.getOrDefault(offset, 0));
  }

  private static int number(Matcher date, String group, int absent) {
    String digits = group(date, group);
    return digits.isEmpty() ? absent : Integer.parseInt(digits);
  }

  private static String group(Matcher date, String name) {
    if (!date.pattern().pattern().contains("<" + name + ">")) {
      return "";
    }
    String value = date.group(name);
    return value == null ? "" : value;
  }

  private static Pattern form(String form) {
    return Pattern.compile(form);
  }
}
