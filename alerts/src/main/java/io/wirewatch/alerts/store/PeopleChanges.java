package io.wirewatch.alerts.store;

import java.util.Optional;

/** Changes to people that must leave an administrator, in one transaction each. */
final class PeopleChanges {
  private static final String GONE = "%s, whose destination this was, was removed";

  private PeopleChanges() {}

  static PeopleChange change(
      Tx tx, String personId, String name, Role role, Optional<String> team) {
    Optional<Person> person = PersonRows.find(tx, personId);
    if (person.isEmpty()) {
      return PeopleChange.MISSING;
    }
    if (role != Role.ADMIN && isLastAdmin(tx, person.get())) {
      return PeopleChange.LAST_ADMIN;
    }
    touched(tx, person.get());
    tx.run(
        "UPDATE person SET name = ?, role = ?, team = ? WHERE id = ?",
        name,
        role.name(),
        team,
        personId);
    return PeopleChange.DONE;
  }

  /** The rules pass to the heir; destinations too, switched off: who left is told nothing. */
  static PeopleChange remove(Tx tx, String personId, String heirId) {
    Optional<Person> person = PersonRows.find(tx, personId);
    if (person.isEmpty()) {
      return PeopleChange.MISSING;
    }
    if (isLastAdmin(tx, person.get())) {
      return PeopleChange.LAST_ADMIN;
    }
    touched(tx, person.get());
    handOver(tx, person.get(), heirId);
    for (String table : new String[] {"session", "sign_in_link", "api_token", "person_identity"}) {
      tx.run("DELETE FROM " + table + " WHERE person_id = ?", personId);
    }
    tx.run("DELETE FROM person WHERE id = ?", personId);
    return PeopleChange.DONE;
  }

  private static void handOver(Tx tx, Person person, String heirId) {
    if (tx.run("UPDATE rule SET owner = ? WHERE owner = ?", heirId, person.id()) > 0) {
      tx.take("rules", 1);
    }
    tx.run(
        """
        UPDATE destination SET owner = ?, disabled_reason = ? WHERE owner = ? AND NOT EXISTS (
          SELECT 1 FROM destination held WHERE held.owner = ? AND held.kind = destination.kind
            AND held.address = destination.address)
        """,
        heirId,
        GONE.formatted(person.name()),
        person.id(),
        heirId);
    tx.run(
        "UPDATE destination SET disabled_reason = ? WHERE owner = ?",
        GONE.formatted(person.name()),
        person.id());
  }

  /** Holds the rows of administrators, so that two of them cannot remove each other at once. */
  private static boolean isLastAdmin(Tx tx, Person person) {
    int admins = tx.run("UPDATE person SET role = role WHERE role = 'ADMIN'");
    return person.role() == Role.ADMIN && admins == 1;
  }

  /** A person whom the transaction is about. */
  static Optional<Person> touching(Tx tx, String personId) {
    Optional<Person> person = PersonRows.find(tx, personId);
    person.ifPresent(one -> touched(tx, one));
    return person;
  }

  static void touched(Tx tx, Person person) {
    tx.touched("person", person.id(), person.name());
  }
}
