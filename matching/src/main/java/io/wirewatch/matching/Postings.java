package io.wirewatch.matching;

import java.util.List;

/** Which queries are filed under each term: one row of integers a term, all rows in one array. */
final class Postings {

  /** Seeing the term proves the match; nothing else needs a look. */
  private static final int PROOF = 1;

  /** The query is filed under other terms too, so it may have been looked at. */
  private static final int SHARED = 2;

  private final int[] starts;
  private final int[] entries;

  Postings(int terms, List<CompiledQuery> queries) {
    starts = new int[terms + 1];
    for (CompiledQuery query : queries) {
      for (int term : query.anchors().terms()) {
        starts[term + 1]++;
      }
    }
    for (int term = 0; term < terms; term++) {
      starts[term + 1] += starts[term];
    }
    entries = new int[starts[terms]];
    int[] filled = starts.clone();
    for (int q = 0; q < queries.size(); q++) {
      int[] anchors = queries.get(q).anchors().terms();
      int flags =
          (queries.get(q).isProvenByAnchor() ? PROOF : 0) | (anchors.length > 1 ? SHARED : 0);
      for (int term : anchors) {
        entries[filled[term]++] = (q << 2) | flags;
      }
    }
  }

  int start(int term) {
    return starts[term];
  }

  int end(int term) {
    return starts[term + 1];
  }

  int entry(int i) {
    return entries[i];
  }

  static int query(int entry) {
    return entry >>> 2;
  }

  static boolean isProof(int entry) {
    return (entry & PROOF) != 0;
  }

  static boolean isShared(int entry) {
    return (entry & SHARED) != 0;
  }
}
