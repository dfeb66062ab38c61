package io.wirewatch.alerts.console;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.PlaceTag;
import java.util.List;

/** The places of an article as people read them: "Harris County, TX". */
final class Places {
  private static final int MOST = 3;

  private Places() {}

  /** The most prominent ones. */
  static List<String> most(EnrichedArticle enriched) {
    return all(enriched).stream().limit(MOST).toList();
  }

  /** All of them, most prominent first. */
  static List<String> all(EnrichedArticle enriched) {
    return enriched.places().stream().map(PlaceTag::label).distinct().toList();
  }
}
