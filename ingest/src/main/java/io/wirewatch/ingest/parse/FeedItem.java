package io.wirewatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed document, reduced to plain text.
 *
 * @param guid as given, at most 2,000 UTF-16 units; longer ones are dropped
 * @param link absolute, http or https
 * @param title one line, may be empty
 * @param text the longer of content and summary, may be empty
 * @param published as the feed says, unchecked
 * @param updated likewise
 * @param language of this item where it differs from the feed's
 * @param details everything else that we read
 */
public record FeedItem(
    Optional<String> guid,
    Optional<String> link,
    String title,
    String text,
    List<String> authors,
    List<String> categories,
    Optional<Instant> published,
    Optional<Instant> updated,
    Optional<String> language,
    ItemDetails details) {
  public FeedItem {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }

  /** An item without details. */
  public FeedItem(
      Optional<String> guid,
      Optional<String> link,
      String title,
      String text,
      List<String> authors,
      List<String> categories,
      Optional<Instant> published,
      Optional<Instant> updated,
      Optional<String> language) {
    this(
        guid,
        link,
        title,
        text,
        authors,
        categories,
        published,
        updated,
        language,
        ItemDetails.NONE);
  }
}
