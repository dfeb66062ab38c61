package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** The rule editor: fields, what is wrong with them, and the preview. */
public record RuleEditorPage(
    Frame frame,
    RuleForm form,
    List<FormProblem> problems,
    Optional<QueryError> error,
    Optional<PreviewView> preview,
    Optional<RuleRow> saved,
    List<AlertLine> alerts) {

  /** What is wrong with that field; empty when nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FormProblem::message)
        .findFirst()
        .orElse("");
  }
}
