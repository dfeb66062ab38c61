package io.wirewatch.matching;

import java.util.List;

/**
 * One tree of a set while it is being compiled.
 *
 * @param code the tree
 * @param filing the terms it is filed under
 * @param ids all queries that say the same
 */
record CompiledQuery(int[] code, Filing filing, List<String> ids) {

  int firstTerm() {
    return filing.entries().get(0).term();
  }

  /** The same, filed with a pointer to the tree in place of what is left of it. */
  CompiledQuery seeing(int offset) {
    return new CompiledQuery(code, filing.seeing(offset), ids);
  }
}
