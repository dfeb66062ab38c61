package io.wirewatch.matching;

import java.util.Comparator;

/**
 * Where a leaf of a tree was seen.
 *
 * @param first position of its first token, or {@link #WHOLE_VALUE}
 * @param last position of its last token, inclusive; of a whole value, its length
 * @param leaf where the leaf is written
 */
record Place(int first, int last, int leaf) {

  /** Behind all words: a keyword field was compared as a whole. */
  static final int WHOLE_VALUE = Integer.MAX_VALUE;

  /** Reading order: positions count through the text fields. */
  static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::first).thenComparingInt(Place::last);

  boolean isAt(Place other) {
    return first == other.first && last == other.last;
  }
}
