package io.wirewatch.matching;

/** What became of a query text: a tree, or a refusal an editor can act on. */
public sealed interface ParseResult {

  /** The text was understood. */
  record Parsed(Query query) implements ParseResult {}

  /**
   * The text was not understood.
   *
   * @param position UTF-16 index into the query text where the trouble is; may be its length
   * @param message what is wrong
   * @param hint what to try
   */
  record Refused(int position, String message, String hint) implements ParseResult {}
}
