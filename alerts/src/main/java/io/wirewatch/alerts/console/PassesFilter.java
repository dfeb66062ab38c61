package io.wirewatch.alerts.console;

import io.wirewatch.contract.article.EnrichedArticle;

/** Whether one article passes the stream's filter, for articles that were not read through it. */
record PassesFilter(StreamQuery query, Search.Finder finder) {

  boolean passes(EnrichedArticle enriched) {
    return fits(query.source(), enriched.article().source().feedId())
        && fits(query.language(), enriched.language().code())
        && hasTopic(enriched)
        && finder.matches(enriched);
  }

  private boolean hasTopic(EnrichedArticle enriched) {
    return query.topic().isEmpty()
        || enriched.topics().stream().anyMatch(tag -> tag.topic().equals(query.topic()));
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
