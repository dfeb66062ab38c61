package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret that signs a webhook's calls.
 *
 * @param until when it signs no longer; empty for the newest
 */
record SigningSecret(String secret, Optional<Instant> until) {

  static SigningSecret lasting(String secret) {
    return new SigningSecret(secret, Optional.empty());
  }

  boolean signsAt(Instant now) {
    return until.map(now::isBefore).orElse(true);
  }

  /** The same, ending then at the latest. */
  SigningSecret ending(Instant at) {
    return new SigningSecret(secret, Optional.of(until.filter(at::isAfter).orElse(at)));
  }

  @Override
  public String toString() {
    return "SigningSecret[until=" + until + "]";
  }
}
