package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What to watch and how to be told.
 *
 * @param id short and stable, for example {@code r7k2m9}; chosen by the store when the rule is
 *     first saved
 * @param owner id of the person whose rule it is
 * @param team the team it belongs to; empty = nobody's but the owner's
 * @param note to colleagues; may be empty
 * @param pausedUntil when a paused rule goes on by itself; empty = when somebody says so
 * @param brokenReason why a broken rule cannot be read
 * @param version counts up from 1 with each change
 * @param activeFrom articles fetched before this never fire the rule
 */
public record Rule(
    String id,
    String name,
    String owner,
    Optional<String> team,
    String note,
    Watch watch,
    Tell tell,
    RuleState state,
    Optional<Instant> pausedUntil,
    Optional<String> brokenReason,
    int version,
    Instant activeFrom,
    Instant createdAt,
    Instant changedAt) {

  /** Refuses a rule without a name. */
  public Rule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule needs a name");
    }
  }

  /** Whether alerts of this rule are kept back at a time. */
  public boolean isPausedAt(Instant now) {
    return state == RuleState.PAUSED && pausedUntil.map(now::isBefore).orElse(true);
  }
}
