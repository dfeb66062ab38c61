package io.wirewatch.alerts.console.access;

import java.util.Optional;

/**
 * Who may follow the live streams without a session.
 *
 * @param open everybody, for the demo on this machine
 * @param token the bearer token programs send
 */
public record StreamPass(boolean open, Optional<String> token) {
  private static final String SCHEME = "Bearer ";

  boolean admits(Optional<String> authorization) {
    return open || token.map(expected -> carries(authorization, expected)).orElse(false);
  }

  private static boolean carries(Optional<String> authorization, String expected) {
    return authorization
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> FormToken.same(header.substring(SCHEME.length()), expected))
        .orElse(false);
  }

  @Override
  public String toString() {
    return "StreamPass[open=" + open + "]";
  }
}
