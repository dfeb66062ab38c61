package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Rejection;
import java.util.List;

/** What a record of the channel turned out to be. */
sealed interface Reading {

  /** An article and the rules it matches. */
  record Matched(EnrichedArticle enriched, List<RuleMatch> matches) implements Reading {}

  /** A known revision with other tags; nobody is told of it. */
  record Retagged(EnrichedArticle enriched) implements Reading {}

  /** A test article that only proves the pipeline alive. */
  record Canary() implements Reading {}

  /** Nothing usable; {@code key} is the record's own. */
  record Rejected(Rejection rejection, byte[] key) implements Reading {}
}
