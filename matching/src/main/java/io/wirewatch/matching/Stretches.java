package io.wirewatch.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the words behind a {@code near}: the operands' places in all stretches that hold every
 * operand and are short enough. One walk over all places, however often they repeat.
 */
final class Stretches {

  private final int[] code;
  private final Operands operands;

  /** For each operand, the least last token among its places from each on. */
  private final int[][] earliestEnds = new int[Operands.MOST][16];

  private final int[] cursors = new int[Operands.MOST];
  private long[] all = new long[64];
  private int allCount;

  Stretches(int[] code, Sightings sightings, Runs runs) {
    this.code = code;
    this.operands = new Operands(code, sightings, runs);
  }

  /** Adds the places of the {@code near} written at {@code at}. */
  void collect(int at, List<Place> found) {
    int count = operands.list(at);
    if (count == 0) {
      return;
    }
    allCount = 0;
    for (int k = 0; k < count; k++) {
      prepare(k);
    }
    Arrays.sort(all, 0, allCount);
    walk(at, count, code[at + 2], found);
  }

  private void prepare(int operand) {
    int count = operands.count(operand);
    cursors[operand] = 0;
    if (earliestEnds[operand].length < count) {
      earliestEnds[operand] = new int[count * 2];
    }
    if (all.length < allCount + count) {
      all = Arrays.copyOf(all, (allCount + count) * 2);
    }
    int earliest = Integer.MAX_VALUE;
    for (int i = count - 1; i >= 0; i--) {
      earliest = Math.min(earliest, operands.last(operand, i));
      earliestEnds[operand][i] = earliest;
      all[allCount++] = operands.pair(operand, i);
    }
  }

  /** A place counts when the last stretch that begins at or before it reaches its end. */
  private void walk(int at, int count, int distance, List<Place> found) {
    int most = found.size() + QuerySet.MAX_HITS;
    int looked = -1;
    int stretch = -1;
    long before = -1;
    for (int i = 0; i < allCount && found.size() < most; i++) {
      int first = Operands.first(all[i]);
      int last = Operands.last(all[i]);
      if (first != looked) {
        looked = first;
        stretch = holdsAll(count, first, distance) ? first : stretch;
      }
      if (all[i] != before && stretch >= 0 && last <= stretch + distance) {
        found.add(new Place(first, last, at));
      }
      before = all[i];
    }
  }

  /** Whether every operand has a place between two tokens; the cursors move up to the first. */
  private boolean holdsAll(int count, int from, int distance) {
    for (int k = 0; k < count; k++) {
      while (cursors[k] < operands.count(k) && operands.first(k, cursors[k]) < from) {
        cursors[k]++;
      }
      if (cursors[k] == operands.count(k) || earliestEnds[k][cursors[k]] > from + distance) {
        return false;
      }
    }
    return true;
  }
}
