package io.wirewatch.matching.text;

import java.util.Arrays;

/** Growing arrays the tokeniser writes into. */
final class TokenBuffer {

  static final int CAPITALS = 1;
  static final int EXACT = 2;

  /** What {@link #emit} is told where nobody packed the text. */
  static final long NOT_PACKED = -1;

  int count;
  int used;
  char[] folded;
  int[] from;
  int[] start;
  int[] end;
  long[] hash;
  byte[] flags;

  TokenBuffer(int textLength) {
    int expected = textLength / 5 + 8;
    folded = new char[textLength + 8];
    from = new int[expected + 1];
    start = new int[expected];
    end = new int[expected];
    hash = new long[expected];
    flags = new byte[expected];
  }

  /**
   * Makes room for {@code more} folded characters beyond the {@code rest} of the text still to
   * come.
   */
  void reserve(int more, int rest) {
    if (used + more + rest > folded.length) {
      folded = Arrays.copyOf(folded, (used + more + rest) * 5 / 4 + 8);
    }
  }

  void append(char c) {
    folded[used++] = c;
  }

  int length() {
    return used - from[count];
  }

  /** Forgets the folded text of the token being read. */
  void restart() {
    used = from[count];
  }

  /** Takes a prefix off the token being read, unless it is all there is. */
  void dropPrefix(String prefix) {
    int first = from[count];
    if (length() > prefix.length() && new String(folded, first, prefix.length()).equals(prefix)) {
      System.arraycopy(folded, first + prefix.length(), folded, first, length() - prefix.length());
      used -= prefix.length();
    }
  }

  /**
   * Completes the token being read; one without text is dropped.
   *
   * @param known the text as {@link TermHash} packs it, where it is short enough, or {@link
   *     #NOT_PACKED}
   */
  void emit(int startOffset, int endOffset, boolean inCapitals, long known) {
    int first = from[count];
    if (used == first) {
      return;
    }
    used = Math.min(used, first + Analyser.MAX_TOKEN_LENGTH);
    if (count == start.length) {
      grow();
    }
    start[count] = startOffset;
    end[count] = endOffset;
    boolean isKnown = known != NOT_PACKED && used - first <= TermHash.EXACT_LENGTH;
    long packed = isKnown ? known : TermHash.packed(folded, first, used);
    hash[count] = packed >= 0 ? TermHash.mix(packed) : TermHash.hashed(folded, first, used);
    flags[count] = (byte) ((inCapitals ? CAPITALS : 0) | (packed >= 0 ? EXACT : 0));
    from[++count] = used;
  }

  private void grow() {
    int size = count * 2;
    from = Arrays.copyOf(from, size + 1);
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    hash = Arrays.copyOf(hash, size);
    flags = Arrays.copyOf(flags, size);
  }
}
