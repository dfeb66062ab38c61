package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.QueryError;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.SaveResult;
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
  private static final int LONGEST_NOTE = 2000;

  RuleChecks {
    problems = List.copyOf(problems);
  }

  static RuleChecks none() {
    return new RuleChecks(List.of(), Optional.empty());
  }

  /** Checks everything, for saving. */
  static RuleChecks all(RuleFields fields, RuleBook book, boolean draft) {
    RuleChecks words = words(fields, book);
    List<FormProblem> problems = new ArrayList<>();
    if (fields.name().isBlank()) {
      problems.add(new FormProblem("name", "Give the rule a name."));
    } else if (fields.name().length() > LONGEST_NAME) {
      problems.add(new FormProblem("name", "Keep the name under 120 characters."));
    }
    problems.addAll(words.problems());
    if (fields.tell().destinations().isEmpty() && !draft) {
      problems.add(
          new FormProblem("destinations", "Choose who is told, or save the rule as a draft."));
    }
    problems.addAll(fields.tell().problems());
    if (fields.note().length() > LONGEST_NOTE) {
      problems.add(new FormProblem("note", "Keep the note under 2000 characters."));
    }
    return new RuleChecks(problems, words.error());
  }

  /** Checks only what is watched for, for the preview. */
  static RuleChecks words(RuleFields fields, RuleBook book) {
    return book.check(fields.named("preview").draft("", true))
        .filter(SaveResult.Refused.class::isInstance)
        .map(SaveResult.Refused.class::cast)
        .map(refused -> refused(fields, refused))
        .orElseGet(RuleChecks::none);
  }

  private static RuleChecks refused(RuleFields fields, SaveResult.Refused refused) {
    String field = fields.watch().asQuery() ? "query" : "all";
    if (fields.watch().words().isBlank()) {
      String message = refused.message() + ". " + refused.hint();
      return new RuleChecks(List.of(new FormProblem(field, message)), Optional.empty());
    }
    QueryError error =
        QueryError.of(
            fields.watch().words(), refused.position(), refused.message(), refused.hint());
    return new RuleChecks(
        List.of(new FormProblem(field, refused.message() + ".")), Optional.of(error));
  }

  boolean passed() {
    return problems.isEmpty();
  }
}
