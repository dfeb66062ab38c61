package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Preferences, own sessions and own tokens.
 *
 * @param secret a token just made, shown this once
 */
public record PreferencesPage(
    Frame frame,
    HabitsForm form,
    List<FormProblem> problems,
    List<SessionRow> sessions,
    List<TokenRow> tokens,
    List<Option> scopes,
    Optional<String> secret) {

  public String problem(String field) {
    return FormProblem.of(field, problems);
  }
}
