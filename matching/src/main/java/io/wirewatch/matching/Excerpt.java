package io.wirewatch.matching;

/** Quotes a piece of query text in a message, shortened. */
final class Excerpt {

  private static final int MOST = 40;

  private Excerpt() {}

  static String of(String text) {
    if (text.length() <= MOST) {
      return "`" + text + "`";
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return "`" + text.substring(0, end) + "…`";
  }
}
