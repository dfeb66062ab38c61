package io.wirewatch.matching;

import java.util.Arrays;

/** The places of each operand of a {@code near}, as (first, last) pairs of tokens. */
final class Operands {

  /** As many as a query may write. */
  static final int MOST = 16;

  private final int[] code;
  private final Sightings sightings;
  private final Runs runs;

  /** For each operand, pairs as {@code first << 32 | last}. */
  private final long[][] pairs = new long[MOST][16];

  private final int[] counts = new int[MOST];
  private int from;
  private int to;

  Operands(int[] code, Sightings sightings, Runs runs) {
    this.code = code;
    this.sightings = sightings;
    this.runs = runs;
  }

  /**
   * Lists the places of the {@code near} written at {@code at}, alternative by alternative.
   *
   * @return the number of operands, or 0 where one of them is nowhere
   */
  int list(int at) {
    int end = at + Code.payload(code[at]);
    from = sightings.fieldFrom(code[at + 1]);
    to = sightings.fieldTo(code[at + 1]);
    int operands = 0;
    for (int next = at + 3; next < end; operands++) {
      next = listOne(operands, next);
      if (counts[operands] == 0) {
        return 0;
      }
    }
    return operands;
  }

  /** Gives where the next operand's code begins. */
  private int listOne(int operand, int at) {
    counts[operand] = 0;
    int options = code[at];
    int next = at + 1;
    for (int i = 0; i < options; i++) {
      int words = code[next];
      listRuns(operand, next + 1, words);
      next += 1 + words;
    }
    if (options > 1) {
      sort(operand);
    }
    return next;
  }

  private void listRuns(int operand, int at, int words) {
    runs.begin(at, words);
    for (int start = runs.next(); start >= 0 && start < to; start = runs.next()) {
      if (start >= from) {
        add(operand, start, start + words - 1);
      }
    }
  }

  private void add(int operand, int first, int last) {
    int count = counts[operand]++;
    if (count == pairs[operand].length) {
      pairs[operand] = Arrays.copyOf(pairs[operand], count * 2);
    }
    pairs[operand][count] = ((long) first << 32) | last;
  }

  private void sort(int operand) {
    Arrays.sort(pairs[operand], 0, counts[operand]);
  }

  /** Drops the places that contain another; what is left is ascending at both ends. */
  void keepInnermost(int operand) {
    long[] all = pairs[operand];
    int count = counts[operand];
    int kept = count;
    int earliestEnd = Integer.MAX_VALUE;
    for (int i = count - 1; i >= 0; i--) {
      if (last(all[i]) < earliestEnd) {
        earliestEnd = last(all[i]);
        all[--kept] = all[i];
      }
    }
    System.arraycopy(all, kept, all, 0, count - kept);
    counts[operand] = count - kept;
  }

  int count(int operand) {
    return counts[operand];
  }

  long pair(int operand, int i) {
    return pairs[operand][i];
  }

  int first(int operand, int i) {
    return first(pairs[operand][i]);
  }

  int last(int operand, int i) {
    return last(pairs[operand][i]);
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int last(long pair) {
    return (int) pair;
  }
}
