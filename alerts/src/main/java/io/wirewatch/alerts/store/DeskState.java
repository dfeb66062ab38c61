package io.wirewatch.alerts.store;

import java.util.Locale;

/** What people have done with an alert. */
public enum DeskState {
  /** Nothing yet, or its pause is over. */
  NEW,
  /** Somebody is on it. */
  TAKEN,
  /** Put aside until a moment, then new again by itself. */
  PAUSED,
  /** Nobody needs to look at it any more. */
  DONE;

  /** The name as stored and in addresses, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeskState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
