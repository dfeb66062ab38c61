package io.wirewatch.ingest.poll;

import io.wirewatch.contract.failure.FailureReason;
import java.util.Locale;

/** What a poll came to, in the words of the metric {@code wirewatch_feed_polls_total}. */
public enum PollOutcome {
  OK,
  NOT_MODIFIED,
  HTTP_ERROR,
  TIMEOUT,
  DNS,
  TLS,
  PARSE_ERROR,
  TOO_LARGE,
  BLOCKED,
  /** Not asked: what had been held back was published. */
  RELEASED;

  /** Value of the label. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PollOutcome of(FailureReason reason) {
    return switch (reason) {
      case DNS -> DNS;
      case TLS -> TLS;
      case TIMEOUT -> TIMEOUT;
      case TOO_LARGE, TOO_MANY_HEADERS -> TOO_LARGE;
      case ADDRESS_REFUSED, URL_REFUSED, BAD_REDIRECT -> BLOCKED;
      case EMPTY_DOCUMENT, HTML_PAGE, NOT_A_FEED, MALFORMED_FEED, PARSE_LIMIT -> PARSE_ERROR;
      default -> HTTP_ERROR;
    };
  }
}
