package io.wirewatch.matching;

/**
 * Reads query text; see {@code docs/query-language.md} for the language.
 *
 * <p>Hostile text is refused early: more than {@value #MAX_LENGTH} characters, more than {@value
 * #MAX_TERMS} words, more than {@value #MAX_DEPTH} brackets inside each other. Stateless and safe
 * to share.
 */
public final class QueryParser {

  /** Longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 4096;

  /** Most words in one query, those of phrases included. */
  public static final int MAX_TERMS = 256;

  /** Most brackets inside each other. */
  public static final int MAX_DEPTH = 16;

  private final FieldSchema schema;

  /** A parser that knows these fields. */
  public QueryParser(FieldSchema schema) {
    this.schema = schema;
  }

  /** Parses a query; never throws for any text. */
  public ParseResult parse(String text) {
    try {
      refuseUnreadable(text);
      return new ParseResult.Parsed(new Grammar(schema, new Lexer(text).lex()).query());
    } catch (Refusal refusal) {
      return refusal.result();
    }
  }

  private static void refuseUnreadable(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new Refusal(
          MAX_LENGTH,
          "The query is longer than " + MAX_LENGTH + " characters",
          "Split it into several rules.");
    }
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new Refusal(
            i, "There is half a character here", "Delete it and type the word again.");
      }
      i += Character.charCount(c) - 1;
    }
  }
}
