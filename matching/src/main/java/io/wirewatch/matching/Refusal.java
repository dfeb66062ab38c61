package io.wirewatch.matching;

/** Carries a refusal out of the parser's recursion; never leaves {@link QueryParser}. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int position;
  private final String hint;

  Refusal(int position, String message, String hint) {
    super(message, null, false, false);
    this.position = position;
    this.hint = hint;
  }

  ParseResult.Refused result() {
    return new ParseResult.Refused(position, String.valueOf(getMessage()), hint);
  }
}
