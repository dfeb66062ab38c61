package io.wirewatch.alerts.store;

import java.util.Locale;

/** The ways a message can go. */
public enum DestinationKind {
  /** One mail address. */
  MAIL,
  /** One URL, called as Standard Webhooks says. */
  WEBHOOK,
  /** The live stream of this installation (server-sent events). */
  STREAM;

  /** The name as stored and as the {@code destination} label of metrics, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DestinationKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
