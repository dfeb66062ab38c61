package io.wirewatch.ingest.parse;

import java.util.Optional;

/**
 * A link that a feed or an item has as a field of its own.
 *
 * @param href absolute, http or https
 * @param relation {@code alternate}, {@code self}, {@code hub}, {@code enclosure}…, in small
 *     letters
 * @param type media type, as declared
 * @param title plain text
 * @param language of what it leads to
 * @param length in bytes, as declared
 */
public record FeedLink(
    String href,
    String relation,
    Optional<String> type,
    Optional<String> title,
    Optional<String> language,
    Optional<String> length) {

  /** A link of which only the relation is known. */
  static FeedLink of(String href, String relation) {
    return new FeedLink(
        href, relation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it leads to a picture. */
  boolean isImage() {
    return type.filter(media -> media.startsWith("image/")).isPresent();
  }
}
