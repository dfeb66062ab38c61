package io.wirewatch.matching;

/**
 * Where in a query the parser stands.
 *
 * @param field the field named around this place, or empty
 * @param keyword whether that field holds whole values
 * @param near whether this place is inside {@code near(…)}
 */
record Scope(String field, boolean keyword, boolean near) {

  static final Scope NONE = new Scope("", false, false);
}
