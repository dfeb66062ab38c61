package io.wirewatch.bench.feeds;

/** What came of one expectation. */
enum Judgement {
  PASSED,
  FAILED,
  /** It is about a field that we do not keep. */
  SKIPPED;

  static Judgement of(boolean isMet) {
    return isMet ? PASSED : FAILED;
  }
}
