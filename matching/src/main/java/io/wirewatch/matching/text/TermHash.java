package io.wirewatch.matching.text;

/**
 * The 64-bit hash of a token's text.
 *
 * <p>Up to nine ASCII characters are packed into 63 bits and mixed by a bijection, so two such
 * texts with equal hashes are equal. Longer or other texts are hashed; whoever looks those up must
 * compare the text too ({@link #isExact}).
 */
public final class TermHash {

  private static final int EXACT_LENGTH = 9;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private TermHash() {}

  /** The hash of a term text. */
  public static long of(String term) {
    return of(term.toCharArray(), 0, term.length());
  }

  /** The hash of {@code chars[from..to)}. */
  public static long of(char[] chars, int from, int to) {
    if (to - from <= EXACT_LENGTH) {
      long packed = 0;
      int all = 0;
      for (int i = from; i < to; i++) {
        packed = packed << 7 | chars[i];
        all |= chars[i];
      }
      if (all < 128) {
        return mix(packed);
      }
    }
    return hashed(chars, from, to);
  }

  /** Whether equal hashes alone prove that another exact text is the same. */
  public static boolean isExact(char[] chars, int from, int to) {
    if (to - from > EXACT_LENGTH) {
      return false;
    }
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= chars[i];
    }
    return all < 128;
  }

  private static long hashed(char[] chars, int from, int to) {
    long hash = PRIME * (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ chars[i]) * PRIME;
      hash ^= hash >>> 32;
    }
    return mix(hash | Long.MIN_VALUE);
  }

  /**
   * The finaliser of MurmurHash3: a bijection in which every input bit reaches every output bit.
   */
  static long mix(long key) {
    long k = key;
    k ^= k >>> 33;
    k *= 0xff51afd7ed558ccdL;
    k ^= k >>> 33;
    k *= 0xc4ceb9fe1a85ec53L;
    k ^= k >>> 33;
    return k;
  }
}
