package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Under which terms a query is filed: an article that matches holds at least one of them, and
 * satisfies what is left of the tree once that term is known to be there.
 *
 * @param entries at least one, unless the tree only excludes
 * @param weight the share of articles expected to hold one of the terms
 */
record Filing(List<Entry> entries, double weight) {

  private static final int[] NOTHING = {};
  private static final Filing NONE = new Filing(List.of(), Double.POSITIVE_INFINITY);

  /**
   * One term and what is left to decide.
   *
   * @param rest a tree, or nothing when the term proves the match
   */
  record Entry(int term, int[] rest) {

    /**
     * The same with other nodes to satisfy too; they come in the order of their cost, so this one's
     * rest goes in its place.
     */
    Entry and(List<int[]> others) {
      List<int[]> nodes = new ArrayList<>(others);
      if (rest.length > 0) {
        int at = 0;
        while (at < nodes.size() && Code.kind(nodes.get(at)[0]) < Code.kind(rest[0])) {
          at++;
        }
        nodes.add(at, rest);
      }
      return new Entry(term, nodes.size() == 1 ? nodes.get(0) : Code.wrap(Code.AND, nodes));
    }
  }

  /** The cheapest filing of the node at {@code at}. */
  static Filing of(int[] code, int at, IntToDoubleFunction weights) {
    int header = code[at];
    int end = at + Code.length(header);
    return switch (Code.kind(header)) {
      case Code.TERM -> under(Code.payload(header), NOTHING, weights);
      case Code.PHRASE -> rarest(code, at + 2, end, Arrays.copyOfRange(code, at, end), weights);
      case Code.NEAR -> near(code, at, weights);
      case Code.OR -> or(code, at, weights);
      case Code.AND -> and(code, at, weights);
      default -> NONE;
    };
  }

  int size() {
    return entries.stream().mapToInt(entry -> entry.rest.length + 1).sum();
  }

  /** Each entry only says where the whole tree is written. */
  Filing seeing(int offset) {
    int[] see = {Code.header(Code.SEE, 0), offset};
    return new Filing(entries.stream().map(entry -> new Entry(entry.term, see)).toList(), weight);
  }

  private static Filing under(int term, int[] rest, IntToDoubleFunction weights) {
    return new Filing(List.of(new Entry(term, rest)), weights.applyAsDouble(term));
  }

  private static Filing rarest(
      int[] code, int from, int to, int[] rest, IntToDoubleFunction weights) {
    int best = code[from];
    for (int i = from + 1; i < to; i++) {
      best = weights.applyAsDouble(code[i]) < weights.applyAsDouble(best) ? code[i] : best;
    }
    return under(best, rest, weights);
  }

  private static Filing near(int[] code, int at, IntToDoubleFunction weights) {
    int end = at + Code.length(code[at]);
    int[] rest = Arrays.copyOfRange(code, at, end);
    Filing best = NONE;
    int next = at + 3;
    while (next < end) {
      List<Filing> options = new ArrayList<>();
      int count = code[next++];
      for (int i = 0; i < count; i++) {
        int words = code[next];
        options.add(rarest(code, next + 1, next + 1 + words, rest, weights));
        next += 1 + words;
      }
      best = best.orCheaper(all(options));
    }
    return best;
  }

  /** Each branch by itself: the others have entries of their own. */
  private static Filing or(int[] code, int at, IntToDoubleFunction weights) {
    List<Filing> branches = new ArrayList<>();
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      branches.add(of(code, node, weights));
    }
    return all(branches);
  }

  private static Filing and(int[] code, int at, IntToDoubleFunction weights) {
    Filing best = NONE;
    int chosen = at;
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      Filing filing = of(code, node, weights);
      if (filing.weight < best.weight) {
        best = filing;
        chosen = node;
      }
    }
    List<int[]> others = new ArrayList<>();
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      if (node != chosen) {
        others.add(Arrays.copyOfRange(code, node, node + Code.length(code[node])));
      }
    }
    return new Filing(best.entries.stream().map(entry -> entry.and(others)).toList(), best.weight);
  }

  private static Filing all(List<Filing> filings) {
    List<Entry> entries = filings.stream().flatMap(filing -> filing.entries.stream()).toList();
    return new Filing(entries, filings.stream().mapToDouble(Filing::weight).sum());
  }

  private Filing orCheaper(Filing other) {
    return other.weight < weight ? other : this;
  }
}
