package io.wirewatch.alerts.match;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import io.wirewatch.matching.ParseResult.Refused;
import io.wirewatch.matching.QuerySet;
import java.util.function.Predicate;

/** Query text as a yes or no for one article. Thread-safe. */
public final class WordFilter implements Predicate<EnrichedArticle> {
  private final QuerySet queries;

  private WordFilter(QuerySet queries) {
    this.queries = queries;
  }

  /**
   * Compiles query text.
   *
   * @throws IllegalArgumentException where the text does not parse
   */
  public static WordFilter of(String text) {
    ParseResult result = ArticleDocument.parse(text);
    if (result instanceof Refused refused) {
      throw new IllegalArgumentException(refused.message());
    }
    return new WordFilter(
        QuerySet.builder(ArticleDocument.FIELDS).add("filter", ((Parsed) result).query()).build());
  }

  @Override
  public boolean test(EnrichedArticle enriched) {
    return !queries.match(ArticleDocument.of(enriched)).isEmpty();
  }
}
