package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last few rules deleted by this process, so that a deletion can be taken back. Thread-safe.
 */
final class DeletedRules {
  private static final int KEPT = 20;

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  synchronized void keep(Rule rule) {
    rules.put(rule.id(), rule);
    if (rules.size() > KEPT) {
      rules.remove(rules.keySet().iterator().next());
    }
  }

  /** A deleted rule, kept still. */
  synchronized Optional<Rule> find(String ruleId) {
    return Optional.ofNullable(rules.get(ruleId));
  }

  /** Hands a deleted rule out, once. */
  synchronized Optional<Rule> take(String ruleId) {
    return Optional.ofNullable(rules.remove(ruleId));
  }
}
