package io.wirewatch.alerts.rules;

import io.wirewatch.alerts.store.Rule;
import io.wirewatch.matching.Hit;
import java.util.List;

/** A rule that an article matches, with the places that earned it. */
public record RuleMatch(Rule rule, List<Hit> hits) {
  /** Copies the list. */
  public RuleMatch {
    hits = List.copyOf(hits);
  }
}
