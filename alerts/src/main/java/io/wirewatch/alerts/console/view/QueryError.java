package io.wirewatch.alerts.console.view;

/** A query that cannot be read, cut in three so that the page can point at the character. */
public record QueryError(String before, String at, String after, String message, String hint) {
  /** Cuts the query at that UTF-16 index; an index at the end points behind the last character. */
  public static QueryError of(String query, int position, String message, String hint) {
    int from = Math.max(0, Math.min(position, query.length()));
    int to = from == query.length() ? from : query.offsetByCodePoints(from, 1);
    String at = from == to ? "␣" : query.substring(from, to);
    return new QueryError(query.substring(0, from), at, query.substring(to), message, hint);
  }
}
