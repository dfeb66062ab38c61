package io.wirewatch.matching;

/**
 * A piece of query text.
 *
 * @param text the word, the words between quotes, the function's or the field's name; otherwise
 *     empty
 * @param start UTF-16 offset of the piece
 * @param end offset after it
 */
record Lexeme(Kind kind, String text, int start, int end) {

  enum Kind {
    WORD,
    QUOTED,
    FIELD,
    FUNCTION,
    OPEN,
    CLOSE,
    MINUS,
    NOT,
    AND,
    OR,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean opens() {
    return kind == Kind.OPEN || kind == Kind.FUNCTION;
  }
}
