package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.QueryError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a rule as filled in, field by field.
 *
 * @param error where the query text cannot be read
 */
record RuleChecks(List<FormProblem> problems, Optional<QueryError> error) {
  private static final int LONGEST_NAME = 120;

  RuleChecks {
    problems = List.copyOf(problems);
  }

  static RuleChecks none() {
    return new RuleChecks(List.of(), Optional.empty());
  }

  /** Checks everything, for saving. */
  static RuleChecks all(RuleFields fields, SearchDesk searches, boolean draft) {
    RuleChecks words = words(fields, searches);
    List<FormProblem> problems = new ArrayList<>();
    if (fields.name().isBlank()) {
      problems.add(new FormProblem("name", "Give the rule a name."));
    } else if (fields.name().length() > LONGEST_NAME) {
      problems.add(new FormProblem("name", "Keep the name under 120 characters."));
    }
    problems.addAll(words.problems());
    if (fields.destinations().isEmpty() && !draft) {
      problems.add(
          new FormProblem("destinations", "Choose who is told, or save the rule as a draft."));
    }
    return new RuleChecks(problems, words.error());
  }

  /** Checks only what is watched for, for the preview. */
  static RuleChecks words(RuleFields fields, SearchDesk searches) {
    if (fields.matchesEverything()) {
      return problem(
          fields,
          "This would match every article. Choose a topic, a source or a region, or write some words.",
          Optional.empty());
    }
    return searches.read(fields.words()) instanceof Search.Refused refused
        ? problem(fields, refused.error().message() + ".", Optional.of(refused.error()))
        : none();
  }

  private static RuleChecks problem(RuleFields fields, String message, Optional<QueryError> error) {
    String field = fields.asQuery() ? "query" : "all";
    return new RuleChecks(List.of(new FormProblem(field, message)), error);
  }

  boolean passed() {
    return problems.isEmpty();
  }
}
