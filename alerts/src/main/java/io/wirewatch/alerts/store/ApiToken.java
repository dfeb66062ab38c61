package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token of a program, as it is known after it was shown once.
 *
 * @param personId for whom it acts
 * @param usedAt when it was last used, to the minute
 */
public record ApiToken(
    String id,
    String personId,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {

  /** Copies the scopes. */
  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may be used for that. */
  public boolean allows(Scope scope) {
    return scopes.contains(scope);
  }
}
