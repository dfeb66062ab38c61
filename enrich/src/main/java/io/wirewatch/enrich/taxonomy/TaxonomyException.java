package io.wirewatch.enrich.taxonomy;

import java.util.List;
import java.util.stream.Collectors;

/** A taxonomy that cannot be used, with everything that is wrong with it. */
public final class TaxonomyException extends RuntimeException {

  private final transient List<Problem> problems;

  TaxonomyException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All of them, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
