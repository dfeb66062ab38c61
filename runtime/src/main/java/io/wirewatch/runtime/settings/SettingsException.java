package io.wirewatch.runtime.settings;

import java.util.List;

/** The settings cannot be used; holds every problem found, each a sentence for the operator. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Held as an immutable list; the type is not declared serialisable. */
  private final transient List<String> problems;

  public SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of the file, then environment, then flags. */
  public List<String> problems() {
    return problems;
  }
}
