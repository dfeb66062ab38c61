package io.wirewatch.contract.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Carries all of a {@link Rejection} but its bytes in the headers of a record. */
public final class RejectionHeaders {
  private static final String STAGE = "rejection-stage";
  private static final String REASON = "rejection-reason";
  private static final String DETAIL = "rejection-detail";
  private static final String CHANNEL = "rejection-channel";
  private static final String PARTITION = "rejection-partition";
  private static final String OFFSET = "rejection-offset";
  private static final String AT = "rejection-at";
  private static final String REPLAYED = "rejection-replayed";
  private static final String OURS = "rejection-";

  private RejectionHeaders() {}

  /** Writes the headers, replacing those of an earlier rejection of the same record. */
  public static void write(Headers headers, Rejection rejection) {
    put(headers, STAGE, rejection.stage().code());
    put(headers, REASON, rejection.reason().code());
    put(headers, DETAIL, rejection.detail());
    put(headers, AT, rejection.at().toString());
    rejection.origin().ifPresent(origin -> write(headers, origin));
  }

  /**
   * Reads a record of the rejections channel.
   *
   * @throws IllegalArgumentException where a header is missing or unknown
   */
  public static Rejection read(Headers headers, byte @Nullable [] value) {
    return new Rejection(
        Stage.valueOf(upper(text(headers, STAGE))),
        FailureReason.valueOf(upper(text(headers, REASON))),
        text(headers, DETAIL),
        origin(headers),
        value == null ? new byte[0] : value,
        Instant.parse(text(headers, AT)));
  }

  /**
   * Turns the headers of a rejection into those of its original record, marked as put back, so that
   * a reader does not take it for one it has already dealt with.
   */
  public static void markReplayed(Headers headers, Instant at) {
    for (Header header : headers.toArray()) {
      if (header.key().startsWith(OURS)) {
        headers.remove(header.key());
      }
    }
    put(headers, REPLAYED, at.toString());
  }

  /** Whether a record was put back after it had been rejected. */
  public static boolean isReplayed(Headers headers) {
    return headers.lastHeader(REPLAYED) != null;
  }

  private static void write(Headers headers, Origin origin) {
    put(headers, CHANNEL, origin.channel());
    put(headers, PARTITION, Integer.toString(origin.partition()));
    put(headers, OFFSET, Long.toString(origin.offset()));
  }

  private static Optional<Origin> origin(Headers headers) {
    return Optional.ofNullable(headers.lastHeader(CHANNEL))
        .map(
            channel ->
                new Origin(
                    new String(channel.value(), UTF_8),
                    Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET))));
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }

  private static String upper(String code) {
    return code.toUpperCase(java.util.Locale.ROOT);
  }
}
