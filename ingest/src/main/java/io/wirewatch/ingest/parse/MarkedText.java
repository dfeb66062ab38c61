package io.wirewatch.ingest.parse;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A text as its feed gives it, with what the feed says about it.
 *
 * @param value as given; hostile where the feed is, so never to be shown as it stands
 * @param markup what its characters are
 * @param language in force where it stood
 * @param base where relative links in it start
 */
public record MarkedText(String value, Markup markup, Optional<String> language, URI base) {

  /** Its words, paragraph by paragraph. */
  public String plain() {
    return PlainText.text(value, markup);
  }

  /** The links of its markup in document order, absolute and of the web. */
  public List<String> links() {
    return isMarkup() ? MarkupLinks.of(value, base) : List.of();
  }

  /** Whether there are tags in it that are meant as such. */
  public boolean isMarkup() {
    return switch (markup) {
      case NONE -> false;
      case PERHAPS -> PlainText.looksLikeHtml(value);
      case HTML, XHTML -> true;
    };
  }
}
