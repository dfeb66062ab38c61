package io.wirewatch.contract.channel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads instants as we write them, {@code 2026-11-24T09:00:00Z}, with a fraction or without; leaves
 * all others to Jackson. Each article holds three, and the general way takes a good part of the
 * time that reading it takes.
 */
final class InstantReader extends JsonDeserializer<Instant> {
  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int NANO_DIGITS = 9;

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      Optional<Instant> read = read(parser.getText());
      if (read.isPresent()) {
        return read.get();
      }
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }

  /** The instant, or empty for whatever is written otherwise or is none. */
  static Optional<Instant> read(String text) {
    if (!hasForm(text)) {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    boolean isOne =
        month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
            && hour < 24
            && minute < 60
            && second < 60;
    if (!isOne) {
      return Optional.empty();
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    return Optional.of(Instant.ofEpochSecond(seconds, nanos(text)));
  }

  private static boolean hasForm(String text) {
    int last = text.length() - 1;
    if (last < FORM.length() || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == 'd' ? !isDigit(c) : c != FORM.charAt(i)) {
        return false;
      }
    }
    return last == FORM.length() || hasFraction(text, last);
  }

  private static boolean hasFraction(String text, int last) {
    int digits = last - FORM.length() - 1;
    boolean fits = text.charAt(FORM.length()) == '.' && digits >= 1 && digits <= NANO_DIGITS;
    for (int i = FORM.length() + 1; i < last && fits; i++) {
      fits = isDigit(text.charAt(i));
    }
    return fits;
  }

  private static int nanos(String text) {
    int from = FORM.length() + 1;
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      char c = from + i < text.length() ? text.charAt(from + i) : 'Z';
      nanos = nanos * 10 + (isDigit(c) ? c - '0' : 0);
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
