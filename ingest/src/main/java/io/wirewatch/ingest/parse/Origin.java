package io.wirewatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an item stood before another feed took it over.
 *
 * @param id of that feed
 * @param title of that feed, plain text
 * @param link to it or its site, absolute
 * @param links all that were given
 * @param updated when that feed last changed
 * @param authors of that feed
 */
public record Origin(
    Optional<String> id,
    Optional<String> title,
    Optional<String> link,
    List<FeedLink> links,
    Optional<Instant> updated,
    List<Person> authors) {
  public Origin {
    links = List.copyOf(links);
    authors = List.copyOf(authors);
  }
}
