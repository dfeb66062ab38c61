package io.wirewatch.alerts.console.access;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * What one person sees of what belongs to people: one's own, one's team's, and everything for
 * admins. What is not seen does not exist for that person.
 */
public final class Sight {
  private final boolean everything;
  private String self = "";
  private final Set<String> owners = new HashSet<>();

  private Sight(boolean everything) {
    this.everything = everything;
  }

  /** What the operator of this installation sees. */
  public static Sight everything() {
    return new Sight(true);
  }

  /** What a person sees now. */
  public static Sight of(Person person, People people) {
    Sight sight = new Sight(person.role() == Role.ADMIN);
    sight.owners.add(person.id());
    sight.self = person.id();
    if (!sight.everything && person.team().isPresent()) {
      people.all().stream()
          .filter(other -> other.team().equals(person.team()))
          .forEach(other -> sight.owners.add(other.id()));
    }
    return sight;
  }

  /** Whether everything is seen. */
  public boolean isAll() {
    return everything;
  }

  /** Whether something private of that person's is seen: by oneself and admins, not by a team. */
  public boolean isOwn(String personId) {
    return everything || self.equals(personId);
  }

  /** Whether this person sees what belongs to that one. */
  public boolean seesOwnedBy(String personId) {
    return everything || owners.contains(personId);
  }

  /** Whether this person sees a rule. */
  public boolean sees(Rule rule) {
    return seesOwnedBy(rule.owner());
  }

  /** Whether this person sees a destination. */
  public boolean sees(Destination destination) {
    return seesOwnedBy(destination.owner());
  }

  /** Whether this person sees a message, by the owner its rule had when it was made. */
  public boolean sees(Message message) {
    return seesOwnedBy(message.facts().ruleOwner());
  }
}
