package io.wirewatch.alerts.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The act of one thread, and which of its objects have their line already. */
final class AuditTrail {
  private final Act act;
  private final Set<String> written = new HashSet<>();

  AuditTrail(Act act) {
    this.act = act;
  }

  boolean hasLines() {
    return !written.isEmpty();
  }

  /**
   * Adds the lines of what a transaction changed: one for each thing it touched, or one for the
   * act's own object.
   */
  void follow(Tx tx) {
    List<Touched> touched = tx.touched();
    if (touched.isEmpty() && tx.hasChanged() && written.isEmpty()) {
      write(tx, new Touched(act.kind(), act.object(), ""));
    }
    touched.forEach(one -> write(tx, one));
  }

  private void write(Tx tx, Touched one) {
    if (written.add(one.kind() + " " + one.id())) {
      insert(tx, act, one);
    }
  }

  static void insert(Tx tx, Act act, Touched one) {
    tx.run(
        """
        INSERT INTO audit_line (number, at, person_id, person, via, action, kind, object, name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        tx.take("audit", 1),
        act.at(),
        act.personId(),
        act.person(),
        act.via(),
        act.action(),
        one.kind(),
        one.id(),
        one.name());
  }
}
