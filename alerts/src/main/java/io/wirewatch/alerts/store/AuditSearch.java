package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the audit log are wanted.
 *
 * @param personId of one person
 * @param text in the person's name, the action, the object's id or name; empty = any
 * @param since first moment
 * @param until first moment that is not wanted any more
 */
public record AuditSearch(
    Optional<String> personId, String text, Optional<Instant> since, Optional<Instant> until) {
  /** Every line. */
  public static final AuditSearch ALL =
      new AuditSearch(Optional.empty(), "", Optional.empty(), Optional.empty());
}
