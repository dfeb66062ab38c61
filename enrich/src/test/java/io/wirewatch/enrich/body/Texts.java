package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.matching.text.Analyser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles of the tests about names, and what is found in them. */
final class Texts {
  private static final Instant DAY = Instant.parse("2026-08-20T09:00:00Z");

  private final PublicNames names = new PublicNames(Gazetteer.shipped());

  static Article article(String title, String text, Optional<String> region) {
    String url = "https://gazette.example/" + Integer.toHexString((title + text).hashCode());
    return new Article(
        ArticleId.of(url),
        1,
        new Source("gazette", "Gazette", region, Optional.empty()),
        url,
        title,
        text,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(DAY),
        DAY,
        DAY,
        "hash",
        false);
  }

  Named find(Article article) {
    return names.find(article, Analyser.analyse(article.title()), Analyser.analyse(article.text()));
  }

  Named find(String text) {
    return find(article("", text, Optional.empty()));
  }
}
