package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Items to put into a story book. */
final class Items {
  static final Instant START = Instant.parse("2026-11-16T08:00:00Z");

  private Items() {}

  /** First revision; the same outlet and title are the same article. */
  static StoryItem item(String outlet, String title, String text, Instant at) {
    return revision(outlet, title, 1, title, text, at);
  }

  /** A later revision of the article that first had the given title. */
  static StoryItem revision(
      String outlet, String firstTitle, int revision, String title, String text, Instant at) {
    Article article =
        new Article(
            ArticleId.of(outlet, firstTitle),
            revision,
            new Source(outlet, outlet, Optional.empty(), Optional.empty()),
            "https://example.org/" + Integer.toHexString(firstTitle.hashCode()),
            title,
            text,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(at),
            at,
            at,
            "hash",
            false);
    EnrichedArticle enriched =
        new EnrichedArticle(
            article, "none", new Language("en", 1), new Relevance(true, 1), List.of(), "1");
    return StoryItem.of(enriched, at);
  }
}
