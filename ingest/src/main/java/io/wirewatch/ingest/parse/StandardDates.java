package io.wirewatch.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the two spellings that nearly all feeds use, RFC 822 with a whole year and ISO 8601 with a
 * time and a zone, character by character. For one text.
 */
final class StandardDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int NO_ZONE = Integer.MIN_VALUE;

  private final String text;
  private int at;

  private StandardDates(String text) {
    this.text = text;
  }

  /** The instant; empty where the text is written in any other way. */
  static Optional<Instant> parse(String text) {
    if (text.length() < 16) {
      return Optional.empty();
    }
    StandardDates date = new StandardDates(text);
    boolean isIso = isDigit(text.charAt(3)) && text.charAt(4) == '-';
    try {
      return isIso ? date.iso() : date.rfc();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 2026-11-24T09:30:00-05:00}, with or without seconds and their parts. */
  private Optional<Instant> iso() {
    int year = digits(4, 4);
    boolean isDate = skip('-');
    int month = digits(2, 2);
    isDate &= skip('-');
    int day = digits(2, 2);
    return isDate && (skip('T') || skip('t') || skip(' '))
        ? withTime(year, month, day)
        : Optional.empty();
  }

  /** {@code Tue, 24 Nov 2026 09:30:00 -0500}, with or without the day's name. */
  private Optional<Instant> rfc() {
    if (!isDigit(text.charAt(0))) {
      at = 3;
      if (!skip(',')) {
        return Optional.empty();
      }
      skip(' ');
    }
    int day = digits(1, 2);
    boolean isDate = skip(' ');
    int month = month();
    isDate &= skip(' ');
    int year = digits(4, 4);
    return isDate && skip(' ') ? withTime(year, month, day) : Optional.empty();
  }

  private Optional<Instant> withTime(int year, int month, int day) {
    int hour = digits(2, 2);
    boolean isTime = skip(':');
    int minute = digits(2, 2);
    int second = skip(':') ? digits(2, 2) : 0;
    int nano = skip('.') ? fraction() : 0;
    skip(' ');
    int zone = zone();
    boolean isRead =
        year >= 0 && isTime && zone != NO_ZONE && at == text.length() && second >= 0 && nano >= 0;
    return isRead
        ? Optional.of(
            LocalDateTime.of(year, month, day, hour, minute, Math.min(59, second), nano)
                .toInstant(ZoneOffset.ofTotalSeconds(zone * 60)))
        : Optional.empty();
  }

  /** In minutes. */
  private int zone() {
    if (skip('Z') || skip('z') || skipWord("GMT") || skipWord("UTC")) {
      return 0;
    }
    int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
    int hours = digits(2, 2);
    skip(':');
    int minutes = digits(2, 2);
    return sign == 0 || hours < 0 || minutes < 0 ? NO_ZONE : sign * (hours * 60 + minutes);
  }

  private int fraction() {
    int value = 0;
    int places = 0;
    while (at < text.length() && isDigit(text.charAt(at)) && places < 9) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
      places++;
    }
    for (int i = places; i < 9; i++) {
      value *= 10;
    }
    return places == 0 ? -1 : value;
  }

  /** From 1; -1 where there is no English month of three letters. */
  private int month() {
    for (int i = 0; i < 12; i++) {
      if (text.regionMatches(true, at, MONTHS, i * 3, 3)) {
        at += 3;
        return i + 1;
      }
    }
    return -1;
  }

  /** A number of so many digits; -1 where there are fewer or more. */
  private int digits(int least, int most) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start <= most && isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
    }
    int count = at - start;
    return count < least || count > most ? -1 : value;
  }

  private boolean skip(char c) {
    boolean isThere = at < text.length() && text.charAt(at) == c;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private boolean skipWord(String word) {
    boolean isThere = text.startsWith(word, at);
    at += isThere ? word.length() : 0;
    return isThere;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
