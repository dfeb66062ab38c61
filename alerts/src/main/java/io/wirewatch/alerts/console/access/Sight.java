package io.wirewatch.alerts.console.access;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Rules;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one person sees of what belongs to people: one's own, what is shared with one's team, and
 * everything for admins. What is not seen does not exist for that person.
 *
 * <p>A rule is shared with the team it names; a destination with the team of its owner.
 */
public final class Sight {
  private final Optional<Person> person;
  private final Set<String> mates;
  private final Rules rules;

  private Sight(Optional<Person> person, Set<String> mates, Rules rules) {
    this.person = person;
    this.mates = mates;
    this.rules = rules;
  }

  /** What a person sees now. */
  public static Sight of(Person person, People people, Rules rules) {
    boolean everything = person.role() == Role.ADMIN;
    Set<String> mates =
        everything || person.team().isEmpty()
            ? Set.of()
            : people.all().stream()
                .filter(other -> other.team().equals(person.team()))
                .map(Person::id)
                .collect(Collectors.toSet());
    return new Sight(everything ? Optional.empty() : Optional.of(person), mates, rules);
  }

  /** What the operator of this installation sees. */
  public static Sight everything(Rules rules) {
    return new Sight(Optional.empty(), Set.of(), rules);
  }

  /** Whether everything is seen. */
  public boolean isAll() {
    return person.isEmpty();
  }

  /** Whether something private of that person's is seen: by oneself and admins, not by a team. */
  public boolean isOwn(String personId) {
    return person.map(self -> self.id().equals(personId)).orElse(true);
  }

  /** Whether this is the person's team. */
  public boolean isOwnTeam(String team) {
    return person.map(self -> self.team().filter(team::equals).isPresent()).orElse(true);
  }

  /** Whether this person sees a rule. */
  public boolean sees(Rule rule) {
    return isOwn(rule.owner()) || rule.team().filter(this::isOwnTeam).isPresent();
  }

  /** Whether this person sees a destination. */
  public boolean sees(Destination destination) {
    return isOwn(destination.owner()) || mates.contains(destination.owner());
  }

  /** Whether this person sees what a rule told; of a deleted rule, what was one's own. */
  public boolean seesTold(AlertFacts facts) {
    return isAll()
        || rules.find(facts.ruleId()).map(this::sees).orElseGet(() -> isOwn(facts.ruleOwner()));
  }

  /** Whether this person sees a message. */
  public boolean sees(Message message) {
    return seesTold(message.facts());
  }
}
