package io.wirewatch.alerts.console.access;

import io.wirewatch.alerts.store.ApiToken;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.util.Optional;

/**
 * Somebody signed in, or the program of somebody.
 *
 * @param csrf proves that a form is ours; derived from the session, so it ends with it
 * @param token by which a program asks; empty for people in browsers
 */
public record Reader(Person person, String csrf, Optional<ApiToken> token) {

  /** Whether this person may change rules and destinations. */
  public boolean mayEdit() {
    return isAtLeast(Role.EDITOR);
  }

  /** Whether this person may do everything. */
  public boolean isAdmin() {
    return person.role() == Role.ADMIN;
  }

  boolean isAtLeast(Role role) {
    return person.role().compareTo(role) >= 0;
  }
}
