package io.wirewatch.ingest.parse.xml;

import org.jspecify.annotations.Nullable;

/** Names met so far, so that each is one string however often a document repeats it. */
final class Symbols {
  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final @Nullable String[] table = new String[SLOTS];

  String of(String text, int start, int end) {
    if (end - start > LONGEST) {
      return text.substring(start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 8)) & (SLOTS - 1);
    String known = table[slot];
    if (known != null
        && known.length() == end - start
        && text.regionMatches(start, known, 0, known.length())) {
      return known;
    }
    String fresh = text.substring(start, end);
    table[slot] = fresh;
    return fresh;
  }
}
