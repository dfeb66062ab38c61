package io.wirewatch.ingest.parse;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed as it came from the server.
 *
 * @param bytes decompressed; not to be changed
 * @param contentType the header, where there was one
 * @param contentLocation likewise
 * @param contentLanguage likewise
 * @param url where it came from in the end; relative links start there
 */
public record FeedBody(
    byte[] bytes,
    Optional<String> contentType,
    Optional<String> contentLocation,
    Optional<String> contentLanguage,
    URI url) {

  /** A body whose place and language no header tells. */
  public FeedBody(byte[] bytes, Optional<String> contentType, URI url) {
    this(bytes, contentType, Optional.empty(), Optional.empty(), url);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeedBody that
        && Arrays.equals(bytes, that.bytes)
        && contentType.equals(that.contentType)
        && contentLocation.equals(that.contentLocation)
        && contentLanguage.equals(that.contentLanguage)
        && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(bytes), contentType, contentLocation, contentLanguage, url);
  }

  @Override
  public String toString() {
    return "FeedBody[%d bytes, %s, %s]".formatted(bytes.length, contentType.orElse("?"), url);
  }
}
