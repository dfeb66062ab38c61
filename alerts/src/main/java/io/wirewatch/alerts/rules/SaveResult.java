package io.wirewatch.alerts.rules;

import io.wirewatch.alerts.store.Rule;

/** What became of a rule somebody wanted to save. */
public sealed interface SaveResult {

  /** It is stored and, unless a draft, at work. */
  record Saved(Rule rule) implements SaveResult {}

  /**
   * It was not stored.
   *
   * @param position UTF-16 index into the words where the trouble is
   * @param message what is wrong
   * @param hint what to try
   */
  record Refused(int position, String message, String hint) implements SaveResult {}

  /** There is no such rule any more. */
  record Missing() implements SaveResult {}
}
