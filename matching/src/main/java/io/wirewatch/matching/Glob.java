package io.wirewatch.matching;

import io.wirewatch.matching.text.Tokens;

/**
 * Matches one token against a pattern of {@code *} and {@code ?}. One step back to the last star is
 * all it ever takes, so the cost is at most pattern length times token length.
 */
final class Glob {

  private Glob() {}

  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** The characters before the first star or question mark. */
  static String literalPrefix(String pattern) {
    int end = 0;
    while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
      end++;
    }
    return pattern.substring(0, end);
  }

  static boolean matches(String pattern, Tokens tokens, int token) {
    int length = tokens.length(token);
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < length) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (wanted == '*') {
        star = p++;
        resume = t;
      } else if (wanted == '?' || (wanted == tokens.charAt(token, t) && wanted != 0)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    return onlyStars(pattern, p);
  }

  private static boolean onlyStars(String pattern, int from) {
    for (int p = from; p < pattern.length(); p++) {
      if (pattern.charAt(p) != '*') {
        return false;
      }
    }
    return true;
  }
}
