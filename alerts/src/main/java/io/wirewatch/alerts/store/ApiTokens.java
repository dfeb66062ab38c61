package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens of programs. Given out once, stored only as hashes, looked up anew for each request. */
public interface ApiTokens {

  /** A token as it is shown once. */
  record Made(ApiToken token, String secret) {
    @Override
    public String toString() {
      return "Made[" + token.id() + "]";
    }
  }

  /** Makes a token. */
  Made make(String personId, String name, Set<Scope> scopes, Duration validFor, Instant now);

  /** The token of a secret; empty when unknown, revoked or expired. Its use is noted. */
  Optional<ApiToken> bySecret(String secret, Instant now);

  /** One token. */
  Optional<ApiToken> find(String tokenId);

  /** A person's tokens, newest first. */
  List<ApiToken> of(String personId);

  /** Everybody's tokens, newest first. */
  List<ApiToken> all();

  /** Ends a token from the next request on. */
  boolean revoke(String tokenId);
}
