package io.wirewatch.alerts.console.view;

import java.util.List;

/** What is wrong with one field; the id is that of its input on the page. */
public record FormProblem(String field, String message) {

  /** What is wrong with that field; empty when nothing is. */
  public static String of(String field, List<FormProblem> problems) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FormProblem::message)
        .findFirst()
        .orElse("");
  }
}
