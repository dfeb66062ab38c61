package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule watches for, as filled in.
 *
 * @param places as filled in, with empty ones to be filled in
 * @param knownPlaces names to be completed to
 * @param query the same words as the boxes, as text
 */
public record WatchForm(
    boolean asQuery,
    String any,
    String all,
    String none,
    String query,
    List<Option> topics,
    List<String> places,
    List<String> knownPlaces,
    List<String> bodies,
    List<String> knownBodies,
    List<Option> sources,
    String regions,
    List<Option> languages,
    List<Option> certainties) {

  /** Whether the boxes cannot show what the query says. */
  public boolean onlyAsQuery() {
    return asQuery && !query.isBlank() && (any + all + none).isBlank();
  }

  public boolean namesAny() {
    return Stream.concat(places.stream(), bodies.stream()).anyMatch(name -> !name.isEmpty());
  }

  /** Whether sources, regions, languages or certainty narrow the rule. */
  public boolean narrowsMore() {
    return !regions.isEmpty()
        || Stream.of(sources, languages, certainties.subList(1, certainties.size()))
            .flatMap(List::stream)
            .anyMatch(Option::chosen);
  }
}
