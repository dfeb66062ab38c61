package io.wirewatch.enrich.story;

import io.wirewatch.matching.text.Tokens;

/** Tells names by their capitals, where a text uses them for names alone. */
final class Capitals {
  private static final int FEWEST = 4;

  private Capitals() {}

  /** Whether capitals tell anything: not in a headline Where Every Word Has One. */
  static boolean tell(String text, Tokens tokens) {
    int small = 0;
    int longWords = 0;
    for (int i = 1; i < tokens.count(); i++) {
      if (tokens.length(i) >= FEWEST) {
        longWords++;
        small += Character.isLowerCase(text.charAt(tokens.start(i))) ? 1 : 0;
      }
    }
    return small * 4 >= longWords;
  }

  /** Whether a token has a capital although no sentence begins there. */
  static boolean isName(String text, Tokens tokens, int i) {
    return i > 0
        && Character.isUpperCase(text.charAt(tokens.start(i)))
        && !endsSentence(text, tokens.end(i - 1), tokens.start(i));
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (".!?:\"“”‘«|".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
