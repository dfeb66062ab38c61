package io.wirewatch.matching.text;

/** Recognises section numbers such as {@code 287(g)}, {@code 287 (g)} and {@code 501(c)(3)}. */
final class Statute {

  private Statute() {}

  /** End of the whole number with its brackets, or {@code from} if no such number starts there. */
  static int end(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      return from;
    }
    int end = firstBracketEnd(text, at);
    if (end == at) {
      return from;
    }
    for (int next = bracketEnd(text, end); next != end; next = bracketEnd(text, end)) {
      end = next;
    }
    return end;
  }

  /**
   * End of the first bracket after the digits, which holds a letter: {@code (g)}, or {@code (g)}
   * after a blank.
   */
  static int firstBracketEnd(CharSequence text, int at) {
    boolean blank = at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0');
    int open = blank ? at + 1 : at;
    int end = bracketEnd(text, open);
    boolean letterInside =
        end != open && isLetter(text.charAt(open + 1)) && (!blank || end - open == 3);
    return letterInside ? end : at;
  }

  /** End of a bracket holding one or two letters or digits, or {@code open} if there is none. */
  static int bracketEnd(CharSequence text, int open) {
    if (open >= text.length() || text.charAt(open) != '(') {
      return open;
    }
    int at = open + 1;
    while (at < text.length()
        && at - open <= 2
        && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == ')' ? at + 1 : open;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
