package io.wirewatch.ingest.parse;

import static io.wirewatch.ingest.parse.Ranked.OWN;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads sitemaps of news and lists of sitemaps.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">The protocol</a>
 */
final class SitemapFields {
  private static final int MOST_SITEMAPS = 1_000;

  private final RawItem item = new RawItem();
  private boolean isNews;

  private SitemapFields() {}

  /** The sitemaps that the root element, which has just started, lists. */
  static ParsedFeed index(XmlField root) {
    List<URI> sitemaps = new ArrayList<>();
    root.children(
        sitemap ->
            sitemap.children(
                field -> {
                  if (field.key().equals("loc") && sitemaps.size() < MOST_SITEMAPS) {
                    field.address().flatMap(SitemapFields::uri).ifPresent(sitemaps::add);
                  }
                }));
    return new ParsedFeed.SitemapIndex(sitemaps);
  }

  /** The news of the {@code url} element that has just started; a page without news is none. */
  static Optional<FeedItem> url(XmlField url) {
    SitemapFields fields = new SitemapFields();
    url.children(fields::field);
    return fields.isNews ? Optional.of(fields.item.item()) : Optional.empty();
  }

  private void field(XmlField field) {
    switch (field.key()) {
      case "loc" -> {
        Optional<String> address = field.address();
        item.page(address, OWN);
        item.guid(address, OWN);
      }
      case "lastmod" -> item.updated(field.characters().flatMap(FeedDates::parse), OWN);
      case "news:news" -> field.children(this::field);
      case "news:title" -> {
        isNews = true;
        item.title(field.text(), OWN);
      }
      case "news:publication_date" ->
          item.published(field.characters().flatMap(FeedDates::parse), OWN);
      case "news:publication" -> field.children(this::field);
      case "news:language" -> item.language(field.characters(), OWN);
      case "news:keywords" ->
          CategoryField.list(field).forEach(one -> item.category(Optional.of(one)));
      case "image:image" -> field.children(this::field);
      case "image:loc" -> item.image(field.address());
      default -> {
        // Nothing else is news.
      }
    }
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
