package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** Destinations, the two forms that add one, and a secret that is shown only now. */
public record DestinationsPage(
    Frame frame,
    List<DestinationRow> rows,
    List<FormProblem> problems,
    String mail,
    String webhook,
    Optional<String> secret) {

  /** What is wrong with that field; empty when nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FormProblem::message)
        .findFirst()
        .orElse("");
  }
}
