package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                            | PT2M
          0                              | PT0S
          999999999                      | PT24H
          Mon, 23 Nov 2026 10:30:00 GMT  | PT30M
          Mon, 23 Nov 2026 09:30:00 GMT  | PT0S
          Sat, 23 Nov 2036 10:00:00 GMT  |
          Sun, 23 Nov 2036 10:00:00 GMT  | PT24H
          soon                           |
          -5                             |
          99999999999999999999           |
          """)
  void readsHowLongToStayAwayAndCapsIt(String header, Duration wait) {
    assertThat(answer("Retry-After", header).retryAfter()).isEqualTo(Optional.ofNullable(wait));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache-Control | max-age=600                    | PT10M
          Cache-Control | public, max-age=600, immutable | PT10M
          Cache-Control | no-cache, max-age=600          | PT0S
          Cache-Control | no-store                       | PT0S
          Cache-Control | max-age=lots                   | PT0S
          Expires       | Mon, 23 Nov 2026 10:05:00 GMT  | PT5M
          Expires       | 0                              | PT0S
          Expires       | Mon, 23 Nov 2026 09:00:00 GMT  | PT0S
          X-Other       | 1                              | PT0S
          """)
  void readsHowLongTheDocumentStaysFresh(String name, String value, Duration fresh) {
    assertThat(answer(name, value).freshFor()).isEqualTo(fresh);
  }

  @Test
  void theTimeSpentInCachesCounts() {
    assertThat(answer("Cache-Control", "max-age=600", "Age", "540").freshFor())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void expiryIsReadByTheServersOwnClock() {
    FeedAnswer slowClock =
        answer("Date", "Mon, 23 Nov 2026 08:00:00 GMT", "Expires", "Mon, 23 Nov 2026 08:05:00 GMT");

    assertThat(slowClock.freshFor()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void keepsOnlyValidatorsThatCanBeSentBack() {
    assertThat(answer("ETag", "W/\"abc\"").etag()).contains("W/\"abc\"");
    assertThat(answer("ETag", "\"caf\u00e9\"").etag()).isEmpty();
    assertThat(answer("ETag", "x".repeat(501)).etag()).isEmpty();
    assertThat(answer("ETag", " ").etag()).isEmpty();
  }

  private static FeedAnswer answer(String... headers) {
    return new FeedAnswer(200, ResponseHeaders.of(headers), NOW);
  }
}
