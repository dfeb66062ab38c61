package io.wirewatch.matching;

/**
 * Walks over the places where some terms stand side by side. Cursors only move on, so a walk costs
 * what it reads.
 */
final class Runs {

  private final int[] code;
  private final Sightings sightings;
  private final int[] cursors = new int[QueryParser.MAX_TERMS];
  private int words;

  Runs(int[] code, Sightings sightings) {
    this.code = code;
    this.sightings = sightings;
  }

  /** Starts a walk for the {@code count} terms written from {@code at}. */
  void begin(int at, int count) {
    words = count;
    for (int k = 0; k < count; k++) {
      cursors[k] = sightings.first(code[at + k]);
      if (cursors[k] < 0) {
        words = 0;
        return;
      }
    }
  }

  /** The position where the next run starts, negative when there is none. */
  int next() {
    while (words > 0 && cursors[0] >= 0) {
      int start = sightings.position(cursors[0]);
      cursors[0] = sightings.next(cursors[0]);
      if (followed(start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean followed(int start) {
    for (int k = 1; k < words; k++) {
      int place = cursors[k];
      while (place >= 0 && sightings.position(place) < start + k) {
        place = sightings.next(place);
      }
      cursors[k] = place;
      if (place < 0) {
        words = 0;
        return false;
      }
      if (sightings.position(place) != start + k) {
        return false;
      }
    }
    return true;
  }
}
