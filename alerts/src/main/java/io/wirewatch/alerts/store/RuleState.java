package io.wirewatch.alerts.store;

import java.util.Locale;

/** Whether a rule matches and tells. */
public enum RuleState {
  /** Matches and tells. */
  ON,
  /** Matches, tells nothing; what comes in is kept. */
  PAUSED,
  /** Saved, not yet matching. */
  DRAFT,
  /** Can no longer be read; kept with the reason, matches nothing. */
  BROKEN;

  /** The name as stored and as the {@code state} label of metrics, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RuleState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
