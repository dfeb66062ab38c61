package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rules as stored. Pages change rules through {@code RuleBook}, which checks them and puts them to
 * work at once.
 */
public interface Rules {

  /** All rules, by name. */
  List<Rule> all();

  /** One rule. */
  Optional<Rule> find(String ruleId);

  /** Changes whenever any rule does; cheap to ask often. */
  long revision();

  /** Stores a new rule under a new id. */
  Rule add(RuleDraft draft, Instant now);

  /** Replaces what the draft holds and counts the version up; empty when there is no such rule. */
  Optional<Rule> change(String ruleId, RuleDraft draft, Instant now);

  /** Pauses, until a time or until resumed. */
  Optional<Rule> pause(String ruleId, Optional<Instant> until, Instant now);

  /** Turns a paused or draft rule on. */
  Optional<Rule> resume(String ruleId, Instant now);

  /** Marks a rule that can no longer be read. */
  void markBroken(String ruleId, String reason, Instant now);

  /** Marks a broken rule that can be read again. */
  void markMended(String ruleId, Instant now);

  /** Deletes a rule and cancels its messages that are not sent yet; its ledger stays. */
  boolean delete(String ruleId, Instant now);

  /**
   * Stops one destination of a rule (unsubscribe) and cancels its messages not sent yet; false when
   * it was none.
   */
  boolean stopTelling(String ruleId, String destinationId, Instant now);
}
