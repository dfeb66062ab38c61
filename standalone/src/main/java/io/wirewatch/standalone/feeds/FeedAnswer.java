package io.wirewatch.standalone.feeds;

import java.util.Map;

/**
 * What a feed server says to one request.
 *
 * @param status HTTP status
 * @param headers beside those that HTTP itself needs
 * @param body empty for 304
 */
public record FeedAnswer(int status, Map<String, String> headers, byte[] body) {

  /** A document with its validator. */
  public static FeedAnswer document(String contentType, String etag, byte[] body) {
    return new FeedAnswer(200, Map.of("Content-Type", contentType, "ETag", etag), body);
  }

  /** Nothing new since the document of that validator. */
  public static FeedAnswer notModified(String etag) {
    return new FeedAnswer(304, Map.of("ETag", etag), new byte[0]);
  }

  /** A status without a document. */
  public static FeedAnswer status(int status) {
    return new FeedAnswer(status, Map.of(), new byte[0]);
  }
}
