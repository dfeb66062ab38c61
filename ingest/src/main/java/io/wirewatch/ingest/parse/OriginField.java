package io.wirewatch.ingest.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code source}: an address and a name in RSS, the head of another feed in Atom. */
final class OriginField {
  private final List<FeedLink> links = new ArrayList<>();
  private final Map<String, Person> authors = new LinkedHashMap<>();
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<Instant> updated = Optional.empty();

  private OriginField() {}

  /** The origin that the element which has just started names, if any. */
  static Optional<Origin> read(XmlField field) {
    OriginField parts = new OriginField();
    Optional<String> url = field.absolute(field.attribute("url"));
    Optional<String> name = field.mixed(parts::part);
    Optional<String> title =
        parts.title.or(() -> name.map(text -> PlainText.title(text, Markup.PERHAPS)));
    Optional<String> link = url.or(parts::page);
    return title.isEmpty()
            && link.isEmpty()
            && parts.id.isEmpty()
            && parts.authors.isEmpty()
            && parts.updated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Origin(
                parts.id,
                title,
                link,
                parts.links,
                parts.updated,
                List.copyOf(parts.authors.values())));
  }

  private Optional<String> page() {
    return links.stream()
        .filter(link -> link.relation().equals("alternate"))
        .findFirst()
        .or(() -> links.stream().findFirst())
        .map(FeedLink::href);
  }

  private boolean part(XmlField field) {
    switch (field.key()) {
      case "id" -> id = id.or(field::characters);
      case "title" -> title = title.or(() -> title(field));
      case "updated", "modified" ->
          updated = updated.or(() -> field.characters().flatMap(FeedDates::parse));
      case "author" -> RawItem.add(authors, PersonField.read(field));
      case "link" -> LinkField.read(field, "alternate").ifPresent(links::add);
      default -> {
        // Nothing else about the other feed is kept.
      }
    }
    return true;
  }

  private static Optional<String> title(XmlField field) {
    return field.text().map(text -> PlainText.title(text.value(), text.markup()));
  }
}
