package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to watch and how to be told.
 *
 * @param id short and stable, for example {@code r7k2m9}; chosen by the store when the rule is
 *     first saved
 * @param owner id of the person whose rule it is
 * @param words query language text; may be empty when topics, sources or regions narrow the rule
 * @param topics any of these topics; empty = any or none
 * @param sources any of these feed ids; empty = all
 * @param regions any of these regions, for example {@code TX}; empty = all
 * @param certainty the least certainty of the topics; empty = any
 * @param destinations ids of the destinations told
 * @param pausedUntil when a paused rule goes on by itself; empty = when somebody says so
 * @param brokenReason why a broken rule cannot be read
 * @param version counts up from 1 with each change
 * @param activeFrom articles fetched before this never fire the rule
 */
public record Rule(
    String id,
    String name,
    String owner,
    String words,
    List<String> topics,
    List<String> sources,
    List<String> regions,
    Optional<Certainty> certainty,
    List<String> destinations,
    RuleState state,
    Optional<Instant> pausedUntil,
    Optional<String> brokenReason,
    int version,
    Instant activeFrom,
    Instant createdAt,
    Instant changedAt) {

  /** Copies the lists and refuses a rule without a name. */
  public Rule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule needs a name");
    }
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
    destinations = List.copyOf(destinations);
  }

  /** Whether alerts of this rule are kept back at a time. */
  public boolean isPausedAt(Instant now) {
    return state == RuleState.PAUSED && pausedUntil.map(now::isBefore).orElse(true);
  }
}
