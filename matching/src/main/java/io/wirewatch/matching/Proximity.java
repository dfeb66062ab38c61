package io.wirewatch.matching;

import java.util.Arrays;

/**
 * Decides {@code near}: is there a short stretch that holds every operand? Each operand's places
 * are listed as (first, last) pairs of which none contains another, so the pair that begins next is
 * also the one that ends next, and one walk with a cursor per operand decides.
 */
final class Proximity {

  private static final int MOST_OPERANDS = 16;

  private final int[] code;
  private final Sightings sightings;
  private final Runs runs;

  /** For each operand, pairs as {@code first << 32 | last}, ascending. */
  private final long[][] pairs = new long[MOST_OPERANDS][16];

  private final int[] counts = new int[MOST_OPERANDS];
  private final int[] cursors = new int[MOST_OPERANDS];

  Proximity(int[] code, Sightings sightings, Runs runs) {
    this.code = code;
    this.sightings = sightings;
    this.runs = runs;
  }

  boolean matches(int at) {
    int end = at + Code.payload(code[at]);
    int field = code[at + 1];
    int from = field < 0 ? 0 : sightings.fieldStart(field);
    int to = field < 0 ? Integer.MAX_VALUE : sightings.fieldStart(field + 1);
    int operands = 0;
    for (int next = at + 3; next < end; operands++) {
      next = list(operands, next, from, to);
      if (counts[operands] == 0) {
        return false;
      }
    }
    return holdsAll(operands, code[at + 2]);
  }

  /** Lists the places of one operand; gives where the next operand's code begins. */
  private int list(int operand, int at, int from, int to) {
    counts[operand] = 0;
    int options = code[at];
    int next = at + 1;
    for (int i = 0; i < options; i++) {
      int words = code[next];
      listRuns(operand, next + 1, words, from, to);
      next += 1 + words;
    }
    if (options > 1) {
      keepInnermost(operand);
    }
    return next;
  }

  private void listRuns(int operand, int at, int words, int from, int to) {
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

  /** Sorts alternatives' places together and drops those that contain another. */
  private void keepInnermost(int operand) {
    long[] all = pairs[operand];
    int count = counts[operand];
    Arrays.sort(all, 0, count);
    int kept = count;
    int earliestEnd = Integer.MAX_VALUE;
    for (int i = count - 1; i >= 0; i--) {
      if ((int) all[i] < earliestEnd) {
        earliestEnd = (int) all[i];
        all[--kept] = all[i];
      }
    }
    System.arraycopy(all, kept, all, 0, count - kept);
    counts[operand] = count - kept;
  }

  private boolean holdsAll(int operands, int distance) {
    Arrays.fill(cursors, 0, operands, 0);
    while (true) {
      int earliest = 0;
      int latestEnd = 0;
      for (int k = 0; k < operands; k++) {
        latestEnd = Math.max(latestEnd, (int) pairs[k][cursors[k]]);
        earliest = first(k) < first(earliest) ? k : earliest;
      }
      if (latestEnd - first(earliest) <= distance) {
        return true;
      }
      if (++cursors[earliest] == counts[earliest]) {
        return false;
      }
    }
  }

  private int first(int operand) {
    return (int) (pairs[operand][cursors[operand]] >>> 32);
  }
}
