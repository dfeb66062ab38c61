package io.wirewatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed says about itself beyond its title.
 *
 * @param format in words: {@code RSS 2.0}, {@code Atom 1.0}, {@code JSON Feed 1.1}
 * @param charset as declared or found; ISO-8859-1 is read as windows-1252, as browsers do
 * @param title as given
 * @param subtitle as given: RSS's description, Atom's subtitle or tagline
 * @param id of the feed
 * @param link its site, absolute
 * @param links all it gives; {@code self}, {@code hub} and {@code next} among them
 * @param image address of its logo, absolute
 * @param published when, by its own account
 * @param updated likewise
 * @param authors of the whole feed
 * @param contributors likewise
 * @param categories of the whole feed
 * @param inReplyTo what the whole feed answers
 * @param faults what had to be mended or overlooked
 */
public record FeedDetails(
    String format,
    String charset,
    Optional<MarkedText> title,
    Optional<MarkedText> subtitle,
    Optional<String> id,
    Optional<String> link,
    List<FeedLink> links,
    Optional<String> image,
    Optional<Instant> published,
    Optional<Instant> updated,
    List<Person> authors,
    List<Person> contributors,
    List<Category> categories,
    Optional<InReplyTo> inReplyTo,
    Set<Fault> faults) {
  /** Of a feed that says nothing about itself. */
  public static final FeedDetails NONE = new RawFeed().details("", "", Set.of());

  public FeedDetails {
    links = List.copyOf(links);
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    categories = List.copyOf(categories);
    faults = Set.copyOf(faults);
  }
}
