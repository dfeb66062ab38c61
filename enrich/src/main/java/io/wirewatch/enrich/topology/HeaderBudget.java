package io.wirewatch.enrich.topology;

import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Keeps the headers of a record small enough to be handed on: those of others are kept as they are
 * while all fit, and dropped when they do not.
 */
final class HeaderBudget {
  static final int MOST_BYTES = 32_768;

  private static final int MOST_BYTES_OF_ONE = 1_024;
  private static final Set<String> OURS =
      Set.of("traceparent", "tracestate", "wirewatch-canary", "ce_id", "ce_type", "ce_source");

  private HeaderBudget() {}

  /** A copy with the headers that fit. */
  static Headers fitted(Headers headers) {
    int bytes = 0;
    for (Header header : headers) {
      bytes += bytes(header);
    }
    return bytes <= MOST_BYTES ? new RecordHeaders(headers) : ours(headers);
  }

  private static Headers ours(Headers headers) {
    Headers kept = new RecordHeaders();
    for (String name : OURS) {
      Header header = headers.lastHeader(name);
      if (header != null && bytes(header) <= MOST_BYTES_OF_ONE) {
        kept.add(header);
      }
    }
    return kept;
  }

  private static int bytes(Header header) {
    return header.key().length() * 3 + (header.value() == null ? 0 : header.value().length);
  }
}
