package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which alerts of the inbox are asked for.
 *
 * @param rules only alerts of these rules; empty = of all, also of rules that are gone
 * @param now decides which pauses are over
 */
public record DeskView(DeskState state, Optional<List<String>> rules, Instant now) {

  /** Copies the list. */
  public DeskView {
    rules = rules.map(List::copyOf);
  }

  /** What somebody sees of a tab: alerts of the rules that pass. */
  public static DeskView of(DeskState state, Rules rules, Predicate<Rule> seen, Instant now) {
    List<String> ids = rules.all().stream().filter(seen).map(Rule::id).toList();
    return new DeskView(state, Optional.of(ids), now);
  }

  /** The same in another tab. */
  public DeskView in(DeskState other) {
    return new DeskView(other, rules, now);
  }
}
