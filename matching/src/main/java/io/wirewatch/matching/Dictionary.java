package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.Arrays;

/**
 * Numbers the terms that queries use. A term is a folded word, a word in capitals, a pattern, a
 * word that counts in one field only, or a keyword value with its field. Filled while compiling,
 * then only read.
 *
 * <p>A slot is one integer: the term's number plus one, whether its hash is exact, and some bits of
 * the hash, so that most tokens nobody asks for are turned away after reading four bytes.
 */
final class Dictionary {

  /** No such term. */
  static final int NONE = -1;

  private int[] slots = new int[64];
  private int idBits = 6;
  private long[] hashes = new long[32];
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

  /** Whether a term is a whole value of a keyword field. */
  boolean isKeyword(int id) {
    for (int k = from(id); k < ends[id]; k++) {
      if (texts[k] == Document.SEPARATOR) {
        return true;
      }
    }
    return false;
  }

  /** The number of a term, new or known. */
  int intern(String term) {
    long hash = TermHash.of(term);
    boolean exact = TermHash.isExact(term);
    int known = find(term, hash, exact);
    if (known != NONE) {
      return known;
    }
    append(term, hash);
    if (size * 3 > slots.length * 2) {
      rehash();
    }
    place(size - 1, exact);
    return size - 1;
  }

  /** The number of token {@code i}'s folded text, or {@link #NONE}. */
  int find(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    boolean exact = tokens.isExact(i);
    int wanted = tag(hash, exact);
    int tagMask = -1 << idBits;
    int mask = slots.length - 1;
    for (int k = (int) hash & mask; slots[k] != 0; k = (k + 1) & mask) {
      if ((slots[k] & tagMask) == wanted) {
        int id = (slots[k] & ~tagMask) - 1;
        if (hashes[id] == hash && (exact || textEquals(id, tokens, i))) {
          return id;
        }
      }
    }
    return NONE;
  }

  /** The number of the term with that exact hash, or {@link #NONE}. */
  int findExact(long hash) {
    return find("", hash, true);
  }

  /** The number of a term given with its hash, or {@link #NONE}. */
  int find(String term, long hash, boolean exact) {
    int wanted = tag(hash, exact);
    int tagMask = -1 << idBits;
    int mask = slots.length - 1;
    for (int k = (int) hash & mask; slots[k] != 0; k = (k + 1) & mask) {
      if ((slots[k] & tagMask) == wanted) {
        int id = (slots[k] & ~tagMask) - 1;
        if (hashes[id] == hash && (exact || term.equals(text(id)))) {
          return id;
        }
      }
    }
    return NONE;
  }

  /** Gives back room kept for growing. */
  void trim() {
    texts = Arrays.copyOf(texts, size == 0 ? 0 : ends[size - 1]);
    ends = Arrays.copyOf(ends, size);
    hashes = Arrays.copyOf(hashes, size);
  }

  private int tag(long hash, boolean exact) {
    int fingerprint = (int) (hash >>> 32) << (idBits + 1);
    return fingerprint | (exact ? 1 << idBits : 0);
  }

  private boolean textEquals(int id, Tokens tokens, int i) {
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

  private int from(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private void append(String term, long hash) {
    int from = size == 0 ? 0 : ends[size - 1];
    int to = from + term.length();
    if (to > texts.length) {
      texts = Arrays.copyOf(texts, to * 2);
    }
    term.getChars(0, term.length(), texts, from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size] = hash;
    ends[size++] = to;
  }

  private void place(int id, boolean exact) {
    int mask = slots.length - 1;
    int k = (int) hashes[id] & mask;
    while (slots[k] != 0) {
      k = (k + 1) & mask;
    }
    slots[k] = tag(hashes[id], exact) | (id + 1);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    idBits++;
    for (int id = 0; id < size - 1; id++) {
      place(id, TermHash.isExact(text(id)));
    }
  }
}
