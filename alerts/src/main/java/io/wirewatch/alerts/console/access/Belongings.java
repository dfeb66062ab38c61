package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whose the things are that addresses name. Each name in braces of a route is known here: either
 * everybody's, or with a test of who sees it. Another person's is answered like one that does not
 * exist, and so is everything under a name that is not known.
 */
public final class Belongings {

  /** Whether there is a thing of that id and it is seen. */
  @FunctionalInterface
  public interface Test {
    boolean sees(Sight sight, String id);
  }

  private final People people;
  private final Rules rules;
  private final Map<String, Test> tests = new LinkedHashMap<>();

  /** Nothing known yet but who is in which team. */
  public Belongings(People people, Rules rules) {
    this.people = people;
    this.rules = rules;
  }

  /** What the operator sees. */
  Sight everything() {
    return Sight.everything(rules);
  }

  Sight sight(Reader reader) {
    return Sight.of(reader.person(), people, rules);
  }

  /** What is named so is everybody's. */
  public Belongings shared(Set<String> names) {
    names.forEach(name -> tests.put(name, (sight, id) -> true));
    return this;
  }

  /** What is named so belongs to people. */
  public Belongings owned(String name, Test test) {
    tests.put(name, test);
    return this;
  }

  /** Whether what is named so has an owner or is known to have none. */
  public boolean knows(String name) {
    return tests.containsKey(name);
  }

  void require(Context ctx, Sight sight) {
    for (Map.Entry<String, String> named : ctx.pathParamMap().entrySet()) {
      Test test = tests.getOrDefault(named.getKey(), (nobody, id) -> false);
      if (!test.sees(sight, named.getValue())) {
        throw new NotFoundResponse();
      }
    }
  }
}
