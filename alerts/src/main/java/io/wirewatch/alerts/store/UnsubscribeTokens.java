package io.wirewatch.alerts.store;

import java.util.Optional;

/** Signed tokens of unsubscribe links: they need no sign-in and reveal nothing when altered. */
public interface UnsubscribeTokens {

  /** The token of a rule and destination; always the same. */
  String token(Unsubscription unsubscription);

  /**
   * What a token stands for; empty when it is not ours. Acting on it is {@link Rules#stopTelling}.
   */
  Optional<Unsubscription> read(String token);
}
