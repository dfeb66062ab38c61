package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.List;

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
  private final String[] ids;
  private final int[] idStarts;

  Programs(int terms, List<CompiledQuery> queries) {
    starts = new int[queries.size()];
    idStarts = new int[queries.size() + 1];
    ids = new String[queries.stream().mapToInt(query -> query.ids().size()).sum()];
    int at = 0;
    List<CompiledQuery> filed = new ArrayList<>(queries.size());
    for (int q = 0; q < starts.length; q++) {
      CompiledQuery query = queries.get(q);
      starts[q] = at;
      filed.add(query.filing().size() <= LONG ? query : query.seeing(at));
      at += query.code().length;
      idStarts[q + 1] = idStarts[q];
      for (String id : query.ids()) {
        ids[idStarts[q + 1]++] = id;
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
    return ids.length;
  }

  int idStart(int query) {
    return idStarts[query];
  }

  String id(int i) {
    return ids[i];
  }
}
