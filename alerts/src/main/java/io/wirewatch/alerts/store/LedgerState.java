package io.wirewatch.alerts.store;

import java.util.Locale;

/** How a match ended; every match has exactly one of these. */
public enum LedgerState {
  /** An alert was made and its messages written to the outbox. */
  TOLD,
  /** The story was already told; this match is part of that alert. */
  FOLDED,
  /** Kept back until a stated time, then decided again. */
  HELD,
  /** Kept back for good, for a stated reason. */
  SUPPRESSED,
  /** An alert was due and could not be told by any destination. */
  FAILED;

  /** The name as stored and shown in metrics, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LedgerState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
