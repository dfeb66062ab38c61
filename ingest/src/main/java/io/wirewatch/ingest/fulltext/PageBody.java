package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.page.ExtractedPage;
import io.wirewatch.ingest.page.PageReader;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads bodies of pages, within limits of what a page may cost: a tree of elements takes a hundred
 * times the room of the bytes that make it. Thread-safe.
 */
final class PageBody {
  static final int MOST_BYTES = 4 * 1024 * 1024;
  static final int MOST_TAGS = 60_000;

  private final PageReader reader = new PageReader();

  /** Why it is not read; empty where it may be. */
  static Optional<FailureReason> objection(byte[] body, Optional<String> contentType) {
    String type = contentType.orElse("text/html").toLowerCase(Locale.ROOT);
    if (!type.contains("html")) {
      return Optional.of(FailureReason.PAGE_NOT_HTML);
    }
    if (body.length > MOST_BYTES) {
      return Optional.of(FailureReason.TOO_LARGE);
    }
    return tags(body) > MOST_TAGS ? Optional.of(FailureReason.PARSE_LIMIT) : Optional.empty();
  }

  ExtractedPage read(byte[] body, Optional<String> contentType, URI url) {
    return reader.read(body, contentType, url);
  }

  private static int tags(byte[] body) {
    int tags = 0;
    for (byte one : body) {
      if (one == '<') {
        tags++;
      }
    }
    return tags;
  }
}
