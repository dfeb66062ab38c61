package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compiled trees of a set, the rows that file them under terms, and the ids each tree answers
 * for.
 */
final class Programs {

  /** A query whose entries together are longer than this only points to its tree from them. */
  private static final int LONG = 512;

  /** First all trees, then all rows. */
  private final int[] code;

  private final int[] starts;
  private final int[] rowStarts;

  /** The first id of each query; few have more. */
  private final String[] ids;

  private final Map<Integer, List<String>> moreIds = new HashMap<>();
  private final BitSet severalIds = new BitSet();
  private final int idCount;

  Programs(int terms, List<CompiledQuery> queries) {
    starts = new int[queries.size()];
    ids = new String[queries.size()];
    idCount = queries.stream().mapToInt(query -> query.ids().size()).sum();
    int at = 0;
    List<CompiledQuery> filed = new ArrayList<>(queries.size());
    for (int q = 0; q < starts.length; q++) {
      CompiledQuery query = queries.get(q);
      starts[q] = at;
      filed.add(query.filing().size() <= LONG ? query : query.seeing(at));
      at += query.code().length;
      ids[q] = query.ids().get(0);
      if (query.ids().size() > 1) {
        severalIds.set(q);
        moreIds.put(q, query.ids().subList(1, query.ids().size()));
      }
    }
    rowStarts = Rows.starts(terms, filed, at);
    code = new int[rowStarts[terms]];
    for (int q = 0; q < starts.length; q++) {
      int[] tree = queries.get(q).code();
      System.arraycopy(tree, 0, code, starts[q], tree.length);
    }
    Rows.write(rowStarts, filed, code);
  }

  /** Trees and rows; not to be changed. */
  int[] code() {
    return code;
  }

  int count() {
    return starts.length;
  }

  int start(int query) {
    return starts[query];
  }

  int rowStart(int term) {
    return rowStarts[term];
  }

  int rowEnd(int term) {
    return rowStarts[term + 1];
  }

  int idCount() {
    return idCount;
  }

  /** The first id of a query. */
  String id(int query) {
    return ids[query];
  }

  /** The other ids of a query that several asked alike. */
  List<String> otherIds(int query) {
    return severalIds.get(query) ? moreIds.getOrDefault(query, List.of()) : List.of();
  }
}
