package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.Arrays;

/**
 * Numbers the terms that queries use. A term is a folded word, a word in capitals, a pattern, or a
 * keyword value with its field. Filled while compiling, then only read.
 */
final class Dictionary {

  /** No such term. */
  static final int NONE = -1;

  private long[] keys = new long[64];
  private int[] slots = new int[64];
  private char[] texts = new char[256];
  private int[] ends = new int[32];
  private int size;

  int size() {
    return size;
  }

  String text(int id) {
    int from = from(id);
    return new String(texts, from, ends[id] - from);
  }

  /** The number of a term, new or known. */
  int intern(String term) {
    long hash = TermHash.of(term);
    boolean exact = TermHash.isExact(term);
    int known = find(term, hash, exact);
    if (known != NONE) {
      return known;
    }
    if (size * 2 >= keys.length) {
      rehash();
    }
    append(term);
    place(hash, ((size - 1) << 1) | (exact ? 1 : 0));
    return size - 1;
  }

  /** The number of token {@code i}'s folded text, or {@link #NONE}. */
  int find(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    int mask = keys.length - 1;
    for (int k = (int) hash & mask; keys[k] != 0; k = (k + 1) & mask) {
      if (keys[k] == hash && isToken(slots[k], tokens, i)) {
        return slots[k] >> 1;
      }
    }
    return NONE;
  }

  /** The number of a term given with its hash, or {@link #NONE}. */
  int find(String term, long hash, boolean exact) {
    int mask = keys.length - 1;
    for (int k = (int) hash & mask; keys[k] != 0; k = (k + 1) & mask) {
      boolean same = keys[k] == hash && ((slots[k] & 1) != 0) == exact;
      if (same && (exact || textEquals(slots[k] >> 1, term))) {
        return slots[k] >> 1;
      }
    }
    return NONE;
  }

  /** Gives back room kept for growing. */
  void trim() {
    texts = Arrays.copyOf(texts, size == 0 ? 0 : ends[size - 1]);
    ends = Arrays.copyOf(ends, size);
  }

  private boolean isToken(int slot, Tokens tokens, int i) {
    boolean exact = (slot & 1) != 0;
    if (exact || tokens.isExact(i)) {
      return exact && tokens.isExact(i);
    }
    int id = slot >> 1;
    int from = from(id);
    int length = ends[id] - from;
    if (tokens.length(i) != length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (texts[from + k] != tokens.charAt(i, k)) {
        return false;
      }
    }
    return true;
  }

  private boolean textEquals(int id, String term) {
    int from = from(id);
    return term.length() == ends[id] - from
        && term.contentEquals(java.nio.CharBuffer.wrap(texts, from, term.length()));
  }

  private int from(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private void append(String term) {
    int from = size == 0 ? 0 : ends[size - 1];
    int to = from + term.length();
    if (to > texts.length) {
      texts = Arrays.copyOf(texts, to * 2);
    }
    term.getChars(0, term.length(), texts, from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = to;
  }

  private void place(long hash, int slot) {
    int mask = keys.length - 1;
    int k = (int) hash & mask;
    while (keys[k] != 0) {
      k = (k + 1) & mask;
    }
    keys[k] = hash;
    slots[k] = slot;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldKeys.length * 2];
    for (int k = 0; k < oldKeys.length; k++) {
      if (oldKeys[k] != 0) {
        place(oldKeys[k], oldSlots[k]);
      }
    }
  }
}
