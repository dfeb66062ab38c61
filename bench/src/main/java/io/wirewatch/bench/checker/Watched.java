package io.wirewatch.bench.checker;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A rule of a kind that is judged without the query language: whole words that must be there and
 * words that must not. Either all versions of all articles of a story match it, or the story is in
 * one outlet only.
 *
 * @param none may be empty
 * @param destinations where it tells
 * @param followUps outlets at which it tells a story again, in rising order
 * @param gathers how long it keeps alerts together
 */
public record Watched(
    String ruleId,
    Set<String> all,
    Set<String> none,
    Set<String> destinations,
    List<Integer> followUps,
    Duration gathers) {

  /** Copies what it is given. */
  public Watched {
    all = Set.copyOf(all);
    none = Set.copyOf(none);
    destinations = Set.copyOf(destinations);
    followUps = List.copyOf(followUps);
  }

  /** In the query language. */
  public String query() {
    StringBuilder query = new StringBuilder(String.join(" ", all.stream().sorted().toList()));
    none.stream().sorted().forEach(word -> query.append(" -").append(word));
    return query.toString();
  }

  boolean matches(Served served) {
    return served.words().containsAll(all) && none.stream().noneMatch(served.words()::contains);
  }
}
