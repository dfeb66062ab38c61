package io.wirewatch.alerts.console.access;

import java.util.Optional;

/**
 * Who may follow the live streams without a session or a token of a person.
 *
 * @param open everybody, for the demo on this machine
 * @param token the one of the settings
 */
public record StreamPass(boolean open, Optional<String> token) {

  boolean admits(Optional<String> secret) {
    return open
        || secret
            .flatMap(sent -> token.map(expected -> FormToken.same(sent, expected)))
            .orElse(false);
  }

  @Override
  public String toString() {
    return "StreamPass[open=" + open + "]";
  }
}
