package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** What just happened, in one sentence; undo is the address that takes it back by POST. */
public record Notice(String text, String tone, Optional<String> undo) {
  public static Notice good(String text) {
    return new Notice(text, "good", Optional.empty());
  }

  public static Notice warn(String text) {
    return new Notice(text, "warn", Optional.empty());
  }
}
