package io.wirewatch.matching;

/**
 * How common terms are. A compiled set files each query under the rarest term it needs, so better
 * weights mean fewer queries looked at; they never change what matches.
 */
@FunctionalInterface
public interface TermWeights {

  /**
   * The share of articles that hold a term.
   *
   * @param term a folded word, a word in capitals, or {@code field}, a NUL character and a whole
   *     value
   * @return above 0, at most 1
   */
  double weight(String term);

  /** Weights from a small table of everyday English and Spanish words. */
  static TermWeights builtIn() {
    return CommonWords.WEIGHTS;
  }
}
