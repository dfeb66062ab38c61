package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A text that came from no feed, made an article so that it can be tagged. */
public final class DraftArticle {

  private static final String NOWHERE = "draft";

  private DraftArticle() {}

  /** An article of that title and text, cut to the limits of the contract. */
  public static Article of(String title, String text) {
    String headline = title.isBlank() ? "-" : title;
    return new Article(
        ArticleId.of(NOWHERE, headline),
        1,
        new Source(NOWHERE, NOWHERE, Optional.empty(), Optional.empty()),
        "https://draft.example/",
        cut(headline, Article.MAX_TITLE),
        cut(text, Article.MAX_TEXT),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        NOWHERE,
        false);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
