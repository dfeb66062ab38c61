package io.wirewatch.alerts.store;

import java.util.Locale;

/** With what else an alert goes out in one message. */
public enum Gathering {
  /** With others of its rule. */
  BUNDLE,
  /** With all a destination is told on that day. */
  DAILY,
  /** With all a destination is told in that week. */
  WEEKLY;

  /** The name as stored, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Gathering of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
