package io.wirewatch.matching;

/**
 * A place in an article that earned a match.
 *
 * @param field the field it is in
 * @param start UTF-16 offset in that field's text, inclusive
 * @param end UTF-16 offset in that field's text, exclusive
 * @param expression the part of the query that asked for it, as query text
 */
public record Hit(String field, int start, int end, String expression) {

  /** Refuses an empty or negative span. */
  public Hit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }
}
