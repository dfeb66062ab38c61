package io.wirewatch.ingest.parse;

import java.util.Locale;
import java.util.Optional;

/** Reads elements that are a link: Atom's {@code link}, RSS's {@code enclosure}, media files. */
final class LinkField {
  private static final String IANA = "http://www.iana.org/assignments/relation/";

  private LinkField() {}

  /** The link of the element that has just started; its attributes tell everything. */
  static Optional<FeedLink> read(XmlField field, String relationUnsaid) {
    Optional<String> address =
        field
            .attributes()
            .value("href")
            .or(() -> field.attribute("url"))
            .or(() -> field.attribute("uri"));
    String relation = field.attribute("rel").orElse(relationUnsaid).toLowerCase(Locale.ROOT);
    return field
        .absolute(address)
        .map(
            href ->
                new FeedLink(
                    href,
                    relation.startsWith(IANA) ? relation.substring(IANA.length()) : relation,
                    field.attribute("type"),
                    field.attribute("title"),
                    field.attribute("hreflang"),
                    field.attribute("length").or(() -> field.attribute("filesize"))));
  }
}
