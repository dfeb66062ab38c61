package io.wirewatch.contract;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Small valid events for tests. */
public final class Samples {
  private Samples() {}

  /** An article of a local paper. */
  public static Article article() {
    return article("County renews 287(g) agreement", "Commissioners voted to renew the agreement.");
  }

  /** An article of a local paper with the given words. */
  public static Article article(String title, String text) {
    Instant seen = Instant.parse("2026-11-24T09:00:00Z");
    String url = "https://gazette.example/news/" + Integer.toHexString((title + text).hashCode());
    return new Article(
        ArticleId.of(url),
        1,
        new Source("local-gazette", "Local Gazette", Optional.of("TX"), Optional.of("local")),
        url,
        title,
        text,
        Optional.of("en"),
        List.of("R. Ortiz"),
        List.of(),
        Optional.of(seen.minusSeconds(120)),
        seen,
        seen,
        "hash-" + Integer.toHexString((title + "\n" + text).hashCode()),
        false);
  }
}
