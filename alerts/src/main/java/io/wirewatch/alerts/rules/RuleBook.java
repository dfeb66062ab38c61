package io.wirewatch.alerts.rules;

import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All changes to rules, and the set of those at work. A change made anywhere is at work for the
 * next article read, because whoever asks for the set looks whether the stored rules moved on.
 * Thread-safe.
 */
public final class RuleBook {
  private final Rules rules;
  private final InstantSource clock;
  private Optional<Compiled> compiled = Optional.empty();

  private record Compiled(long revision, RuleSet set) {}

  public RuleBook(Rules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Stores a new rule, if it can be read. */
  public SaveResult add(RuleDraft draft) {
    Optional<SaveResult> refused = check(draft);
    return refused.orElseGet(() -> new SaveResult.Saved(rules.add(draft, clock.instant())));
  }

  /** Changes a rule, if the change can be read. */
  public SaveResult change(String ruleId, RuleDraft draft) {
    Optional<SaveResult> refused = check(draft);
    return refused.orElseGet(
        () ->
            rules
                .change(ruleId, draft, clock.instant())
                .<SaveResult>map(SaveResult.Saved::new)
                .orElseGet(SaveResult.Missing::new));
  }

  /** Why a rule would be refused; empty when it would not. */
  public Optional<SaveResult> check(RuleDraft draft) {
    if (draft.name().isBlank()) {
      return Optional.of(new SaveResult.Refused(0, "The rule has no name", "Give it a name."));
    }
    ParseResult result = RuleQuery.of(draft.watch());
    return result instanceof ParseResult.Refused refused
        ? Optional.of(new SaveResult.Refused(refused.position(), refused.message(), refused.hint()))
        : Optional.empty();
  }

  /** What a rule watches for, in plain English; its words as they are when they cannot be read. */
  public String describe(Rule rule) {
    ParseResult result = RuleQuery.of(rule.watch());
    return result instanceof Parsed parsed ? parsed.query().describe() : rule.watch().words();
  }

  /** A draft alone, compiled to be tried on past articles; empty when it cannot be read. */
  public Optional<RuleSet> preview(RuleDraft draft) {
    return check(draft).isPresent()
        ? Optional.empty()
        : Optional.of(RuleSet.of(List.of(asRule(draft))));
  }

  /**
   * The rules at work. Marks rules broken that cannot be read any more, and mended that can again.
   */
  public synchronized RuleSet current() {
    long revision = rules.revision();
    if (compiled.filter(now -> now.revision() == revision).isPresent()) {
      return compiled.orElseThrow().set();
    }
    List<Rule> stored = rules.all();
    RuleSet set = RuleSet.of(stored);
    stored.forEach(rule -> mark(rule, set));
    compiled = Optional.of(new Compiled(revision, set));
    return set;
  }

  private void mark(Rule rule, RuleSet set) {
    Optional<String> reason = Optional.ofNullable(set.unreadable().get(rule.id()));
    if (reason.isPresent() && rule.state() != RuleState.BROKEN) {
      rules.markBroken(rule.id(), reason.get(), clock.instant());
    } else if (rule.state() == RuleState.BROKEN && set.holds(rule.id())) {
      rules.markMended(rule.id(), clock.instant());
    }
  }

  private static Rule asRule(RuleDraft draft) {
    return new Rule(
        "preview",
        draft.name(),
        draft.owner(),
        draft.team(),
        draft.note(),
        draft.watch(),
        draft.tell(),
        RuleState.ON,
        Optional.empty(),
        Optional.empty(),
        1,
        Instant.MIN,
        Instant.MIN,
        Instant.MIN);
  }
}
