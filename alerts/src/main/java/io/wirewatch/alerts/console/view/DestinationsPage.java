package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Map;

/**
 * Destinations, the forms that add one, and feeds of rules.
 *
 * @param typed what was typed into a form that was refused, by field
 * @param addresses of a feed, shown only now, by format
 */
public record DestinationsPage(
    Frame frame,
    List<DestinationRow> rows,
    List<FeedRow> feeds,
    List<FormProblem> problems,
    Map<String, String> typed,
    Map<String, String> addresses) {

  /** What is wrong with that field; empty when nothing is. */
  public String problem(String field) {
    return FormProblem.of(field, problems);
  }

  /** What was typed into that field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
