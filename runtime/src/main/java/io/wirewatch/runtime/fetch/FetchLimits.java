package io.wirewatch.runtime.fetch;

import java.time.Duration;

/**
 * How much of anything one request may cost.
 *
 * @param total from the first DNS query to the last byte, redirects included
 * @param dns for one name
 * @param connect for one TCP connection, and again for its TLS handshake
 * @param compressedBytes of a packed body as it comes over the wire
 * @param decodedBytes of a body as handed over
 * @param ratio most decoded bytes for each packed one, counted once {@link #RATIO_FREE} bytes are
 *     exceeded
 * @param headers header lines in one response
 * @param lineBytes in one header or status line
 * @param interim 1xx responses before the real one
 * @param wholeBody true: a body of an answer below 400 that is cut short or too large fails the
 *     request, as feeds need it. False: the status line is the answer and the body only a glimpse,
 *     kept up to {@code decodedBytes}, as webhooks need it
 */
public record FetchLimits(
    Duration total,
    Duration dns,
    Duration connect,
    int compressedBytes,
    int decodedBytes,
    int ratio,
    int headers,
    int lineBytes,
    int interim,
    boolean wholeBody) {

  /** Decoded bytes that may come at any ratio: a page of spaces is no bomb. */
  public static final int RATIO_FREE = 64 * 1024;

  public FetchLimits {
    requirePositive(total, "total");
    requirePositive(dns, "dns");
    requirePositive(connect, "connect");
    if (compressedBytes < 1
        || decodedBytes < 1
        || ratio < 1
        || headers < 1
        || lineBytes < 64
        || interim < 0) {
      throw new IllegalArgumentException("limits must be positive, lineBytes at least 64");
    }
  }

  /**
   * For feeds and pages: 30 s, 5 MiB packed, 20 MiB unpacked, 100:1, 100 header lines of 16 KiB.
   */
  public static FetchLimits forReading() {
    return new FetchLimits(
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        5 * 1024 * 1024,
        20 * 1024 * 1024,
        100,
        100,
        16 * 1024,
        20,
        true);
  }

  /** For webhooks: 15 s, and of the answer's body only the first 16 KiB. */
  public static FetchLimits forWebhooks() {
    return new FetchLimits(
        Duration.ofSeconds(15),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        16 * 1024,
        16 * 1024,
        100,
        100,
        16 * 1024,
        20,
        false);
  }

  /** The same limits with another total time; DNS and connecting never get more than that. */
  public FetchLimits within(Duration total) {
    return new FetchLimits(
        total,
        shorter(dns, total),
        shorter(connect, total),
        compressedBytes,
        decodedBytes,
        ratio,
        headers,
        lineBytes,
        interim,
        wholeBody);
  }

  /** The same limits with another time for one name. */
  public FetchLimits withDns(Duration dns) {
    return new FetchLimits(
        total,
        dns,
        connect,
        compressedBytes,
        decodedBytes,
        ratio,
        headers,
        lineBytes,
        interim,
        wholeBody);
  }

  /** The same limits with other bounds on the body. */
  public FetchLimits withBody(int compressedBytes, int decodedBytes, int ratio) {
    return new FetchLimits(
        total,
        dns,
        connect,
        compressedBytes,
        decodedBytes,
        ratio,
        headers,
        lineBytes,
        interim,
        wholeBody);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static void requirePositive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than nothing");
    }
  }
}
