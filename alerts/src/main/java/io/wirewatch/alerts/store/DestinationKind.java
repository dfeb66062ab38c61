package io.wirewatch.alerts.store;

import java.util.Locale;

/** The ways a message can go. */
public enum DestinationKind {
  /** One mail address. */
  MAIL,
  /** One URL, called as Standard Webhooks says. */
  WEBHOOK,
  /** One channel of a Slack workspace, by its incoming webhook. */
  SLACK,
  /** The live stream of this installation (server-sent events). */
  STREAM;

  /** The name as stored and as the {@code destination} label of metrics, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether who knows the address may write there. */
  public boolean hasSecretAddress() {
    return this == WEBHOOK || this == SLACK;
  }

  static DestinationKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
