package io.wirewatch.matching;

import java.util.List;

/**
 * Which queries are filed under each term. A term's row holds its entries one after the other, each
 * with what is left to decide, so that looking at them reads memory straight on.
 *
 * <p>An entry is one integer (the query, and two flags) and, unless the term proves the match, a
 * tree.
 */
final class Rows {

  /** The query has other entries too, so it may have been found already. */
  private static final int SHARED = 1;

  /** A tree follows. */
  private static final int OPEN = 2;

  private Rows() {}

  /**
   * Where each term's row starts in {@link #write}'s code, and after the last one where it ends.
   */
  static int[] starts(int terms, List<CompiledQuery> queries, int first) {
    int[] starts = new int[terms + 1];
    for (CompiledQuery query : queries) {
      for (Filing.Entry entry : query.filing().entries()) {
        starts[entry.term() + 1] += 1 + entry.rest().length;
      }
    }
    starts[0] = first;
    for (int term = 0; term < terms; term++) {
      starts[term + 1] += starts[term];
    }
    return starts;
  }

  static void write(int[] starts, List<CompiledQuery> queries, int[] code) {
    int[] ends = starts.clone();
    for (int q = 0; q < queries.size(); q++) {
      List<Filing.Entry> entries = queries.get(q).filing().entries();
      int shared = entries.size() > 1 ? SHARED : 0;
      for (Filing.Entry entry : entries) {
        int[] rest = entry.rest();
        code[ends[entry.term()]] = (q << 2) | shared | (rest.length > 0 ? OPEN : 0);
        System.arraycopy(rest, 0, code, ends[entry.term()] + 1, rest.length);
        ends[entry.term()] += 1 + rest.length;
      }
    }
  }

  static int query(int entry) {
    return entry >>> 2;
  }

  static boolean isShared(int entry) {
    return (entry & SHARED) != 0;
  }

  static boolean isOpen(int entry) {
    return (entry & OPEN) != 0;
  }
}
