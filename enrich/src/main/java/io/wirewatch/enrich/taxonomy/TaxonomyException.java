package io.wirewatch.enrich.taxonomy;

import io.wirewatch.runtime.CannotStartException;
import java.util.List;
import java.util.stream.Collectors;

/** A taxonomy that cannot be used, with everything that is wrong with it. */
public final class TaxonomyException extends CannotStartException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  TaxonomyException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n", "The taxonomy cannot be used:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All of them, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
