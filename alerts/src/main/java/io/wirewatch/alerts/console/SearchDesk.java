package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.Quotes.Found;
import io.wirewatch.alerts.console.view.QueryError;
import io.wirewatch.alerts.match.ArticleDocument;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.QuerySet;
import java.util.List;

/** Reads query text for pages: says it in English, finds its words, or points at what is wrong. */
final class SearchDesk {
  /** Reads a search; empty text is a search for everything. */
  Search read(String text) {
    if (text.isBlank()) {
      return new Search.Understood("", Search.Finder.NOTHING);
    }
    ParseResult result = ArticleDocument.parse(text);
    if (result instanceof ParseResult.Refused refused) {
      return new Search.Refused(
          QueryError.of(text, refused.position(), refused.message(), refused.hint()));
    }
    Query query = ((ParseResult.Parsed) result).query();
    return new Search.Understood(query.describe(), new Words(set(query)));
  }

  private static QuerySet set(Query query) {
    return QuerySet.builder(ArticleDocument.FIELDS).add("search", query).build();
  }

  private record Words(QuerySet query) implements Search.Finder {
    @Override
    public List<Found> find(EnrichedArticle article) {
      return query.match(ArticleDocument.of(article)).stream()
          .map(Match::hits)
          .map(Quotes::found)
          .flatMap(List::stream)
          .toList();
    }

    @Override
    public boolean matches(EnrichedArticle article) {
      return !query.match(ArticleDocument.of(article)).isEmpty();
    }
  }
}
