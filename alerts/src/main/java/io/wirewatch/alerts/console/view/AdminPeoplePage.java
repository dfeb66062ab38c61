package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Who may sign in.
 *
 * @param link an invitation to hand over, shown this once where mails are not sent
 */
public record AdminPeoplePage(
    Frame frame,
    List<Tab> tabs,
    List<PersonRow> people,
    List<Option> roles,
    List<FormProblem> problems,
    String email,
    String name,
    Optional<String> link) {

  public String problem(String field) {
    return FormProblem.of(field, problems);
  }
}
