package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The politeness of an answer, as questions.
 *
 * @param status the HTTP status
 * @param headers of the answer
 * @param at when it came, by our clock
 */
public record FeedAnswer(int status, ResponseHeaders headers, Instant at) {
  /** No server may send us away for longer. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

  private static final int LONGEST_VALIDATOR = 500;
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])(?:s-maxage|max-age)\\s*=\\s*\"?(\\d{1,9})");

  /** Whether there is a document in it. */
  public boolean isDocument() {
    return status == 200 || status == 203;
  }

  /** Whether it says that nothing is new. */
  public boolean isNotModified() {
    return status == 304;
  }

  /** Validator to send back next time. */
  public Optional<String> etag() {
    return validator("ETag");
  }

  /** Date to send back next time. */
  public Optional<String> lastModified() {
    return validator("Last-Modified");
  }

  /** What the document is said to be. */
  public Optional<String> contentType() {
    return headers.first("Content-Type");
  }

  /** The document, with what the headers say of it. */
  public FeedBody body(byte[] bytes, URI url) {
    return new FeedBody(
        bytes,
        contentType(),
        headers.first("Content-Location"),
        headers.first("Content-Language"),
        url);
  }

  /** How long the server asks us to stay away, in seconds or until a date; at most a day. */
  public Optional<Duration> retryAfter() {
    return headers
        .first("Retry-After")
        .flatMap(value -> value.matches("\\d{1,9}") ? seconds(value) : until(value, at))
        .map(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait);
  }

  /** How long the server says the document stays as it is; zero where it does not say. */
  public Duration freshFor() {
    String control = String.join(",", headers.all("Cache-Control")).toLowerCase(Locale.ROOT);
    if (control.contains("no-cache") || control.contains("no-store")) {
      return Duration.ZERO;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    if (maxAge.find()) {
      Duration age =
          headers
              .first("Age")
              .filter(FeedAnswer::isNumber)
              .flatMap(FeedAnswer::seconds)
              .orElse(Duration.ZERO);
      return positive(Duration.ofSeconds(Long.parseLong(maxAge.group(1))).minus(age));
    }
    Instant since = headers.first("Date").flatMap(FeedAnswer::date).orElse(at);
    return headers.first("Expires").flatMap(value -> until(value, since)).orElse(Duration.ZERO);
  }

  private Optional<String> validator(String name) {
    return headers
        .first(name)
        .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALIDATOR)
        .filter(value -> value.chars().allMatch(c -> c >= 0x20 && c < 0x7F));
  }

  private static boolean isNumber(String value) {
    return value.matches("\\d{1,9}");
  }

  private static Optional<Duration> seconds(String digits) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Optional<Duration> until(String date, Instant from) {
    return date(date).map(then -> positive(Duration.between(from, then)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
