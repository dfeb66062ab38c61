package io.wirewatch.enrich.tagging;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * Walks over the words of a text in lower case, without making a string of each. The marks that
 * open a question or an exclamation in Spanish count as words.
 */
final class WordWalk {

  /** Below, lower case is a matter of one character alone. */
  private static final int SIMPLE = 0x250;

  private static final char DOTTED_I = '\u0130';

  private final String text;
  private char[] letters = new char[64];
  private int at;
  private int length;

  WordWalk(String text) {
    this.text = text;
  }

  /** Moves to the next word; false when there is none. */
  boolean next() {
    while (at < text.length() && !isWordPart(text.charAt(at))) {
      if (opens(text.charAt(at))) {
        letters[0] = text.charAt(at++);
        length = 1;
        return true;
      }
      at++;
    }
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    fold(start, at);
    return at > start;
  }

  private void fold(int from, int to) {
    if (letters.length < to - from) {
      letters = new char[(to - from) * 2];
    }
    length = to - from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= SIMPLE || c == DOTTED_I) {
        letters = text.substring(from, to).toLowerCase(Locale.ROOT).toCharArray();
        length = letters.length;
        return;
      }
      letters[i - from] = Character.toLowerCase(c);
    }
  }

  /** Holds the word from {@link #from} to {@link #to}; not to be changed. */
  char[] letters() {
    return letters;
  }

  int from() {
    return 0;
  }

  int to() {
    return length;
  }

  /** Whether the word is in Latin script or in none. */
  boolean isLatin() {
    char first = letters[0];
    if (first < 128) {
      return true;
    }
    int c = Character.codePointAt(letters, 0, length);
    return UnicodeScript.of(c) == UnicodeScript.LATIN || !Character.isLetter(c);
  }

  private static boolean opens(char c) {
    return c == '¿' || c == '¡';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }
}
