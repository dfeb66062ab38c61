package io.wirewatch.enrich;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.channel.JsonSerde;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles to test with. */
public final class Articles {
  public static final Instant FETCHED = Instant.parse("2026-10-01T10:00:00Z");

  private static final JsonSerde<Article> SERDE = new JsonSerde<>(Article.class);

  private Articles() {}

  /** First revision of an article; another title or text is another link. */
  public static Article article(String title, String text, String sourceName) {
    return revision(ArticleId.of("https://example.org/" + title), 1, title, text, sourceName);
  }

  /** First revision of an article of the Local Gazette. */
  public static Article article(String title) {
    return article(title, "The county's commissioners met. They voted.", "Local Gazette");
  }

  /** A later revision of the same article. */
  public static Article revised(Article article, int revision, String text) {
    return revision(article.id(), revision, article.title(), text, article.source().name());
  }

  public static byte[] json(Article article) {
    return SERDE.toBytes(article);
  }

  private static Article revision(
      String id, int revision, String title, String text, String sourceName) {
    return new Article(
        id,
        revision,
        new Source("gazette", sourceName, Optional.of("TX"), Optional.of("local")),
        "https://example.org/article",
        title,
        text,
        Optional.of("en"),
        List.of("A. Writer"),
        List.of(),
        Optional.of(FETCHED.minusSeconds(600)),
        FETCHED,
        FETCHED.plusSeconds(60L * (revision - 1)),
        "hash-of-" + text.hashCode(),
        false);
  }
}
