package io.wirewatch.alerts.store;

import java.util.Locale;

/** Where a message stands on its way to its destination. */
public enum MessageState {
  /** Not tried yet. */
  PENDING,
  /** Tried in vain; tried again at its next attempt. */
  FAILED,
  /** Taken by the destination. */
  SENT,
  /** No further attempt will be made; the last reply says why. */
  GIVEN_UP,
  /** Withdrawn before it was sent: its rule or destination was removed or stopped. */
  CANCELLED;

  /** The name as stored, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MessageState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
