package io.wirewatch.ingest.parse;

/** Whether a field's characters are HTML. */
public enum Markup {
  /** Atom's {@code type="text"}: a tag in it is a tag being written about. */
  NONE,
  /** RSS does not say: HTML where it looks like it. */
  PERHAPS,
  HTML,
  /** Markup that was part of the document itself. */
  XHTML
}
