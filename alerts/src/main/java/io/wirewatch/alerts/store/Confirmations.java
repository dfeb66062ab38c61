package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** How destinations agree to messages. Tokens are given out once and stored only as hashes. */
public interface Confirmations {

  /** Makes the token of a link that confirms a destination; the one before ends. */
  String makeToken(String destinationId, Instant until);

  /** The destination a token would confirm, or has confirmed. */
  Optional<Destination> find(String token, Instant now);

  /** Confirms by token. */
  Optional<Destination> confirm(String token, Instant now);

  /** Confirms what proved itself by its answer. */
  void accept(String destinationId, Instant now);
}
