package io.wirewatch.matching.text;

/**
 * The tokens of one text: folded text, hash and UTF-16 offsets of each, in reading order.
 *
 * <p>Immutable and safe to share; made by {@link Analyser#analyse}. Other passes over an article
 * (near-duplicate fingerprints, sentence evidence) reuse it instead of reading the text again.
 */
public final class Tokens {

  private final int count;
  private final char[] folded;
  private final int[] from;
  private final int[] start;
  private final int[] end;
  private final long[] hash;
  private final byte[] flags;

  Tokens(TokenBuffer buffer) {
    this.count = buffer.count;
    this.folded = buffer.folded;
    this.from = buffer.from;
    this.start = buffer.start;
    this.end = buffer.end;
    this.hash = buffer.hash;
    this.flags = buffer.flags;
  }

  /** Number of tokens. */
  public int count() {
    return count;
  }

  /** {@link TermHash} of the folded text of token {@code i}. */
  public long hash(int i) {
    return hash[i];
  }

  /** UTF-16 offset where token {@code i} starts in the original text. */
  public int start(int i) {
    return start[i];
  }

  /** UTF-16 offset just after token {@code i} in the original text. */
  public int end(int i) {
    return end[i];
  }

  /**
   * Whether token {@code i} was two to four letters all in capitals, such as {@code ICE} or {@code
   * I.C.E.}
   */
  public boolean isCapitals(int i) {
    return (flags[i] & TokenBuffer.CAPITALS) != 0;
  }

  /** The hash of the text of token {@code i} in capitals; only for one whose hash is exact. */
  public long capitalsHash(int i) {
    long packed = 0;
    for (int k = from[i]; k < from[i + 1]; k++) {
      char c = folded[k];
      packed = (packed << 7) | (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return TermHash.mix(packed);
  }

  /** Whether the hash of token {@code i} is exact, see {@link TermHash}. */
  public boolean isExact(int i) {
    return (flags[i] & TokenBuffer.EXACT) != 0;
  }

  /** Folded text of token {@code i}. */
  public String text(int i) {
    return new String(folded, from[i], from[i + 1] - from[i]);
  }

  /** Length of the folded text of token {@code i}. */
  public int length(int i) {
    return from[i + 1] - from[i];
  }

  /** Character {@code k} of the folded text of token {@code i}. */
  public char charAt(int i, int k) {
    return folded[from[i] + k];
  }

  /** Whether the folded text of token {@code i} is {@code term}. */
  public boolean textEquals(int i, String term) {
    int length = length(i);
    if (length != term.length()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (folded[from[i] + k] != term.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
