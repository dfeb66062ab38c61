package io.wirewatch.matching;

import java.util.Arrays;

/**
 * Decides {@code near}: is there a short stretch that holds every operand? Of each operand's places
 * only those count that contain no other, so the pair that begins next is also the one that ends
 * next, and one walk with a cursor per operand decides.
 */
final class Proximity {

  private final int[] code;
  private final Operands operands;
  private final int[] cursors = new int[Operands.MOST];

  Proximity(int[] code, Sightings sightings, Runs runs) {
    this.code = code;
    this.operands = new Operands(code, sightings, runs);
  }

  boolean matches(int at) {
    int count = operands.list(at);
    for (int k = 0; k < count; k++) {
      operands.keepInnermost(k);
    }
    return count > 0 && holdsAll(count, code[at + 2]);
  }

  private boolean holdsAll(int count, int distance) {
    Arrays.fill(cursors, 0, count, 0);
    while (true) {
      int earliest = 0;
      int latestEnd = 0;
      for (int k = 0; k < count; k++) {
        latestEnd = Math.max(latestEnd, operands.last(k, cursors[k]));
        earliest = first(k) < first(earliest) ? k : earliest;
      }
      if (latestEnd - first(earliest) <= distance) {
        return true;
      }
      if (++cursors[earliest] == operands.count(earliest)) {
        return false;
      }
    }
  }

  private int first(int operand) {
    return operands.first(operand, cursors[operand]);
  }
}
