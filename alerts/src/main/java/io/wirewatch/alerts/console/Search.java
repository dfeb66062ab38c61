package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.QueryError;
import io.wirewatch.contract.article.EnrichedArticle;
import java.util.List;

/** A search box's text, read: either a query or what is wrong with it. */
sealed interface Search {

  /**
   * A query that can be run.
   *
   * @param sentence the query in English; empty when nothing was searched for
   */
  record Understood(String sentence, Finder finder) implements Search {}

  /** A query that cannot be read, and where. */
  record Refused(QueryError error) implements Search {}

  /** Finds a query's words in one article. */
  interface Finder {
    /** Finds nothing and refuses nothing: there is no query. */
    Finder NOTHING = new NoQuery();

    /** Where the words stand; empty when there is no query or the article does not match. */
    List<Quotes.Found> find(EnrichedArticle article);

    /** Whether the article matches; without a query every one does. */
    boolean matches(EnrichedArticle article);
  }

  /** The finder without a query. */
  record NoQuery() implements Finder {
    @Override
    public List<Quotes.Found> find(EnrichedArticle article) {
      return List.of();
    }

    @Override
    public boolean matches(EnrichedArticle article) {
      return true;
    }
  }
}
