package io.wirewatch.ingest.parse;

import java.util.List;
import java.util.Optional;

/**
 * What an item gives beyond its plain text.
 *
 * @param title as given
 * @param summary as given
 * @param contents full texts as given, each in its own form or language
 * @param authors with mail and page
 * @param contributors likewise
 * @param categories with scheme and label
 * @param links all but those inside of texts; enclosures and media among them
 * @param images addresses of pictures, absolute
 * @param source the feed it was taken over from
 * @param inReplyTo what it answers
 * @param comments page of the comments
 */
public record ItemDetails(
    Optional<MarkedText> title,
    Optional<MarkedText> summary,
    List<MarkedText> contents,
    List<Person> authors,
    List<Person> contributors,
    List<Category> categories,
    List<FeedLink> links,
    List<String> images,
    Optional<Origin> source,
    Optional<InReplyTo> inReplyTo,
    Optional<String> comments) {
  static final ItemDetails NONE =
      new ItemDetails(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public ItemDetails {
    contents = List.copyOf(contents);
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    categories = List.copyOf(categories);
    links = List.copyOf(links);
    images = List.copyOf(images);
  }
}
