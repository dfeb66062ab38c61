package io.wirewatch.alerts.console.access;

import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;

/**
 * Somebody signed in, with the token that proves a form is ours.
 *
 * @param csrf derived from the session, so it ends with it
 */
public record Reader(Person person, String csrf) {

  /** Whether this person may change rules and destinations. */
  public boolean mayEdit() {
    return person.role() != Role.READER;
  }
}
