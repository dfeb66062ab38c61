package io.wirewatch.matching;

import java.util.List;

/**
 * One tree of a set while it is being compiled.
 *
 * @param code the tree
 * @param anchors the terms it is filed under
 * @param ids all queries that say the same
 */
record CompiledQuery(int[] code, Anchors anchors, List<String> ids) {

  int firstAnchor() {
    return anchors.terms()[0];
  }

  /** Whether the tree is a word or alternatives of words, so that any anchor is enough. */
  boolean isProvenByAnchor() {
    int kind = Code.kind(code[0]);
    if (kind == Code.TERM) {
      return true;
    }
    boolean onlyTerms = kind == Code.OR;
    for (int i = 1; i < code.length; i++) {
      onlyTerms &= Code.kind(code[i]) == Code.TERM;
    }
    return onlyTerms;
  }
}
