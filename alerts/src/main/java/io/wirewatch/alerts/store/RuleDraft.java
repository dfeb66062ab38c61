package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.util.List;
import java.util.Optional;

/** What a person fills in to make or change a rule; see {@link Rule} for the fields. */
public record RuleDraft(
    String name,
    String owner,
    String words,
    List<String> topics,
    List<String> sources,
    List<String> regions,
    Optional<Certainty> certainty,
    List<String> destinations,
    boolean draft) {

  /** Copies the lists. */
  public RuleDraft {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
    destinations = List.copyOf(destinations);
  }
}
