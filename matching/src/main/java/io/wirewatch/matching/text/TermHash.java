package io.wirewatch.matching.text;

/**
 * The 64-bit hash of a token's text.
 *
 * <p>Up to nine ASCII characters are packed into 63 bits and mixed by a bijection, so two such
 * texts with equal hashes are equal: such a hash is <em>exact</em>. Longer or other texts are
 * hashed; whoever looks those up must compare the text too.
 */
public final class TermHash {

  static final int EXACT_LENGTH = 9;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private TermHash() {}

  /** The hash of a term text. */
  public static long of(String term) {
    return of(term.toCharArray(), 0, term.length());
  }

  /** Whether the hash of this text is exact. */
  public static boolean isExact(String term) {
    return packed(term.toCharArray(), 0, term.length()) >= 0;
  }

  static long of(char[] chars, int from, int to) {
    long packed = packed(chars, from, to);
    return packed >= 0 ? mix(packed) : hashed(chars, from, to);
  }

  /** The text in 63 bits, or -1 if it does not fit. */
  static long packed(char[] chars, int from, int to) {
    if (to - from > EXACT_LENGTH) {
      return -1;
    }
    long packed = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      packed = (packed << 7) | chars[i];
      all |= chars[i];
    }
    return all < 128 ? packed : -1;
  }

  static long hashed(char[] chars, int from, int to) {
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
