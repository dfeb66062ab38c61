package io.wirewatch.matching;

import io.wirewatch.matching.text.Tokens;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The patterns of a set, found by the three characters each of them begins with. A bit per hashed
 * beginning answers nearly all tokens; the few that pass are compared with the patterns of their
 * bucket.
 */
final class PatternIndex {

  private static final int LEADING = 3;
  private static final int FILTER_BITS = 1 << 15;

  private final long[] filter = new long[FILTER_BITS / 64];
  private final int[] next;
  private final int[] heads;
  private final String[] patterns;
  private final int[] ids;

  PatternIndex(Dictionary dictionary, int[] patternIds) {
    ids = patternIds;
    patterns = Arrays.stream(patternIds).mapToObj(dictionary::text).toArray(String[]::new);
    next = new int[ids.length];
    heads = new int[Math.max(1, Integer.highestOneBit(ids.length) * 4)];
    Arrays.fill(heads, -1);
    for (int p = 0; p < ids.length; p++) {
      int beginning =
          beginning(patterns[p].charAt(0), patterns[p].charAt(1), patterns[p].charAt(2));
      filter[filterBit(beginning) >> 6] |= 1L << filterBit(beginning);
      int bucket = beginning & (heads.length - 1);
      next[p] = heads[bucket];
      heads[bucket] = p;
    }
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  /** Gives every pattern that token {@code i} fits. */
  void find(Tokens tokens, int i, IntConsumer action) {
    if (tokens.length(i) < LEADING) {
      return;
    }
    int beginning = beginning(tokens.charAt(i, 0), tokens.charAt(i, 1), tokens.charAt(i, 2));
    int bit = filterBit(beginning);
    if ((filter[bit >> 6] & (1L << bit)) == 0) {
      return;
    }
    for (int p = heads[beginning & (heads.length - 1)]; p >= 0; p = next[p]) {
      if (fits(patterns[p], tokens, i)) {
        action.accept(ids[p]);
      }
    }
  }

  private static boolean fits(String pattern, Tokens tokens, int i) {
    return pattern.charAt(0) == tokens.charAt(i, 0)
        && pattern.charAt(1) == tokens.charAt(i, 1)
        && pattern.charAt(2) == tokens.charAt(i, 2)
        && Glob.matches(pattern, tokens, i);
  }

  private static int beginning(char a, char b, char c) {
    int hash = (a * 31 + b) * 31 + c;
    return (hash * 0x9E3779B1) >>> 7;
  }

  private static int filterBit(int beginning) {
    return beginning & (FILTER_BITS - 1);
  }
}
