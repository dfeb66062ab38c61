package io.wirewatch.matching;

import io.wirewatch.matching.text.Tokens;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The patterns of a set, found by what they begin with. A token offers its beginnings of three
 * characters and more; a bit for each hashed beginning turns nearly all of them away.
 */
final class PatternIndex {

  private static final int LEADING = 3;

  private final int[] ids;
  private final String[] patterns;

  /** Hash of what each pattern begins with, up to its first star or question mark. */
  private final int[] hashes;

  private final int[] next;
  private final int[] heads;

  /** Bits of the first three characters of all patterns, and bits of all their beginnings. */
  private final long[] filter;

  /**
   * Bit n is set when some pattern begins with n literal characters; 63 stands for all longer ones.
   */
  private final long lengths;

  private final int longest;

  PatternIndex(Dictionary dictionary, int[] patternIds) {
    ids = patternIds;
    patterns = Arrays.stream(patternIds).mapToObj(dictionary::text).toArray(String[]::new);
    hashes = new int[ids.length];
    next = new int[ids.length];
    heads = new int[Math.max(1, Integer.highestOneBit(ids.length) * 2)];
    Arrays.fill(heads, -1);
    filter = new long[Math.max(64, heads.length)];
    int most = 0;
    long bits = 0;
    for (int p = 0; p < ids.length; p++) {
      String beginning = Glob.literalPrefix(patterns[p]);
      add(p, beginning);
      most = Math.max(most, beginning.length());
      bits |= 1L << Math.min(63, beginning.length());
    }
    longest = most;
    lengths = bits;
  }

  private void add(int pattern, String beginning) {
    int hash = 0;
    for (int k = 0; k < beginning.length(); k++) {
      hash = extend(hash, beginning.charAt(k));
      if (k == LEADING - 1) {
        setBit(~hash);
      }
    }
    setBit(hash);
    hashes[pattern] = hash;
    int bucket = bucket(hash);
    next[pattern] = heads[bucket];
    heads[bucket] = pattern;
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  /** Gives every pattern that token {@code i} fits. */
  void find(Tokens tokens, int i, IntConsumer action) {
    int length = Math.min(tokens.length(i), longest);
    if (length < LEADING) {
      return;
    }
    int hash = 0;
    for (int k = 0; k < LEADING; k++) {
      hash = extend(hash, tokens.charAt(i, k));
    }
    if (!hasBit(~hash)) {
      return;
    }
    findFrom(tokens, i, hash, length, action);
  }

  private void findFrom(Tokens tokens, int i, int leading, int length, IntConsumer action) {
    int hash = leading;
    for (int k = LEADING; ; k++) {
      if ((lengths & (1L << Math.min(63, k))) != 0 && hasBit(hash)) {
        findAll(tokens, i, hash, action);
      }
      if (k >= length) {
        return;
      }
      hash = extend(hash, tokens.charAt(i, k));
    }
  }

  private void findAll(Tokens tokens, int i, int hash, IntConsumer action) {
    for (int p = heads[bucket(hash)]; p >= 0; p = next[p]) {
      if (hashes[p] == hash && Glob.matches(patterns[p], tokens, i)) {
        action.accept(ids[p]);
      }
    }
  }

  private static int extend(int hash, char c) {
    return (hash ^ c) * 0x01000193 + 0x9E3779B9;
  }

  private int bucket(int hash) {
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  private boolean hasBit(int hash) {
    int bit = spread(hash) & (filter.length * 64 - 1);
    return (filter[bit >> 6] & (1L << bit)) != 0;
  }

  private void setBit(int hash) {
    int bit = spread(hash) & (filter.length * 64 - 1);
    filter[bit >> 6] |= 1L << bit;
  }

  private static int spread(int hash) {
    return (hash * 0x85EBCA6B) >>> 8;
  }
}
