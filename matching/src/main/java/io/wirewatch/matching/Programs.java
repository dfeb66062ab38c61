package io.wirewatch.matching;

import java.util.List;

/** The compiled trees of a set in one array, and the ids each of them answers for. */
final class Programs {

  private final int[] code;
  private final int[] starts;
  private final String[] ids;
  private final int[] idStarts;

  Programs(List<CompiledQuery> queries) {
    code = new int[queries.stream().mapToInt(query -> query.code().length).sum()];
    ids = new String[queries.stream().mapToInt(query -> query.ids().size()).sum()];
    starts = new int[queries.size()];
    idStarts = new int[queries.size() + 1];
    int at = 0;
    int idAt = 0;
    for (int q = 0; q < starts.length; q++) {
      CompiledQuery query = queries.get(q);
      starts[q] = at;
      System.arraycopy(query.code(), 0, code, at, query.code().length);
      at += query.code().length;
      for (String id : query.ids()) {
        ids[idAt++] = id;
      }
      idStarts[q + 1] = idAt;
    }
  }

  /** All trees in a row; not to be changed. */
  int[] code() {
    return code;
  }

  int count() {
    return starts.length;
  }

  int start(int query) {
    return starts[query];
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
