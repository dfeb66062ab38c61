package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.decide.Decision;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a match whatever becomes of it; turns each decision into its entry in the
 * ledger.
 */
record Ending(Rule rule, String articleId, int revision, String storyId, Instant at) {

  /** The entry of a decision that makes no alert. */
  LedgerEntry of(Decision decision) {
    if (decision instanceof Decision.Fold fold) {
      return entry(LedgerState.FOLDED, fold.why(), Optional.empty(), Optional.of(fold.into()));
    }
    if (decision instanceof Decision.Hold hold) {
      return entry(LedgerState.HELD, hold.why(), Optional.of(hold.until()), Optional.empty());
    }
    if (decision instanceof Decision.Suppress suppress) {
      return as(LedgerState.SUPPRESSED, suppress.why());
    }
    throw new IllegalArgumentException("an alert is entered by telling it");
  }

  LedgerEntry as(LedgerState state, String reason) {
    return entry(state, reason, Optional.empty(), Optional.empty());
  }

  private LedgerEntry entry(
      LedgerState state, String reason, Optional<Instant> heldUntil, Optional<String> alertId) {
    return new LedgerEntry(
        rule.id(),
        rule.version(),
        articleId,
        revision,
        storyId,
        at,
        state,
        reason,
        heldUntil,
        alertId);
  }
}
