package io.wirewatch.matching;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The terms a query is filed under: an article that matches holds at least one of them.
 *
 * @param terms without repetition
 * @param weight the share of articles expected to hold one of them
 */
record Anchors(int[] terms, double weight) {

  private static final Anchors NONE = new Anchors(new int[0], Double.POSITIVE_INFINITY);

  /** The best anchors of the node at {@code at}. */
  static Anchors of(int[] code, int at, IntToDoubleFunction weights) {
    int header = code[at];
    int end = at + Code.length(header);
    return switch (Code.kind(header)) {
      case Code.TERM, Code.TERM_IN -> one(Code.payload(header), weights);
      case Code.PHRASE -> rarest(code, at + 2, end, weights);
      case Code.NEAR -> near(code, at, weights);
      case Code.AND -> and(code, at, weights);
      case Code.OR -> or(code, at, weights);
      default -> NONE;
    };
  }

  private static Anchors one(int term, IntToDoubleFunction weights) {
    return new Anchors(new int[] {term}, weights.applyAsDouble(term));
  }

  private static Anchors rarest(int[] code, int from, int to, IntToDoubleFunction weights) {
    Anchors best = NONE;
    for (int i = from; i < to; i++) {
      best = best.orBetter(one(code[i], weights));
    }
    return best;
  }

  private static Anchors and(int[] code, int at, IntToDoubleFunction weights) {
    Anchors best = NONE;
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      best = best.orBetter(of(code, node, weights));
    }
    return best;
  }

  private static Anchors or(int[] code, int at, IntToDoubleFunction weights) {
    Anchors all = new Anchors(new int[0], 0);
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      all = all.with(of(code, node, weights));
    }
    return all;
  }

  private static Anchors near(int[] code, int at, IntToDoubleFunction weights) {
    Anchors best = NONE;
    int end = at + Code.length(code[at]);
    int next = at + 3;
    while (next < end) {
      Anchors operand = new Anchors(new int[0], 0);
      int options = code[next++];
      for (int i = 0; i < options; i++) {
        int count = code[next];
        operand = operand.with(rarest(code, next + 1, next + 1 + count, weights));
        next += 1 + count;
      }
      best = best.orBetter(operand);
    }
    return best;
  }

  private Anchors orBetter(Anchors other) {
    return other.weight < weight ? other : this;
  }

  private Anchors with(Anchors other) {
    int[] both = Arrays.copyOf(terms, terms.length + other.terms.length);
    System.arraycopy(other.terms, 0, both, terms.length, other.terms.length);
    return new Anchors(Arrays.stream(both).distinct().toArray(), weight + other.weight);
  }
}
