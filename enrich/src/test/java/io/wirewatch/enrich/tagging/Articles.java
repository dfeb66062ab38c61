package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles as ingest would publish them. */
final class Articles {

  private Articles() {}

  static Article of(String title, String text) {
    return of(title, text, Optional.empty());
  }

  static Article of(String title, String text, Optional<String> declared) {
    return new Article(
        ArticleId.of("gazette", "guid of " + title),
        1,
        new Source("gazette", "Local Gazette", Optional.empty(), Optional.empty()),
        "https://gazette.example/story",
        title,
        text,
        declared,
        List.of(),
        List.of(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        "hash",
        false);
  }
}
