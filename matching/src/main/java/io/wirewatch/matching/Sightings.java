package io.wirewatch.matching;

import java.util.Arrays;

/**
 * Which terms of a set one article holds, and where: working memory of one match, used again for
 * the next.
 *
 * <p>Positions count the tokens of all text fields in a row, with a gap between fields that no
 * phrase or near can bridge. Tokens are marked from the last to the first, so each term's places
 * come out in ascending order.
 */
final class Sightings {

  /** More than the largest distance of {@code near}. */
  static final int FIELD_GAP = 128;

  private static final int END = -1;

  /**
   * Two ints a term: the article it was last seen in, and its first place in {@link #positions}.
   */
  private final int[] marks;

  private int[] positions = new int[1024];
  private int[] next = new int[1024];
  private int[] seen = new int[512];
  private final int[] fieldStarts;
  private int places;
  private int seenCount;
  private int epoch;

  /** A bit for each query filed under several terms: whether it was found already. */
  private final long[] looked;

  private int[] lookedAt = new int[64];
  private int lookedCount;

  Sightings(int terms, int queries, int fields) {
    marks = new int[terms * 2];
    looked = new long[(queries >> 6) + 1];
    fieldStarts = new int[fields + 1];
  }

  void begin() {
    places = 0;
    seenCount = 0;
    forgetLooks();
    if (++epoch == Integer.MAX_VALUE) {
      Arrays.fill(marks, 0);
      epoch = 1;
    }
  }

  /** Says where field {@code field} starts; the fields follow each other. */
  void field(int field, int start) {
    fieldStarts[field] = start;
  }

  int fieldStart(int field) {
    return fieldStarts[field];
  }

  /** The field a position lies in. */
  int fieldOf(int position) {
    int field = 0;
    while (position >= fieldStarts[field + 1]) {
      field++;
    }
    return field;
  }

  /** First position of a field, or of any where that is {@link Code#ANY_FIELD}. */
  int fieldFrom(int field) {
    return field == Code.ANY_FIELD ? 0 : fieldStarts[field];
  }

  /** The position behind a field's last, or behind all. */
  int fieldTo(int field) {
    return field == Code.ANY_FIELD ? Integer.MAX_VALUE : fieldStarts[field + 1];
  }

  void mark(int term, int position) {
    int slot = term << 1;
    int following = END;
    if (marks[slot] == epoch) {
      following = marks[slot + 1];
    } else {
      marks[slot] = epoch;
      saw(term);
    }
    if (places == positions.length) {
      positions = Arrays.copyOf(positions, places * 2);
      next = Arrays.copyOf(next, places * 2);
    }
    positions[places] = position;
    next[places] = following;
    marks[slot + 1] = places++;
  }

  private void saw(int term) {
    if (seenCount == seen.length) {
      seen = Arrays.copyOf(seen, seenCount * 2);
    }
    seen[seenCount++] = term;
  }

  boolean has(int term) {
    return marks[term << 1] == epoch;
  }

  /** First place of a term the article has; see {@link #position} and {@link #next}. */
  int first(int term) {
    return has(term) ? marks[(term << 1) + 1] : END;
  }

  int position(int place) {
    return positions[place];
  }

  /** The term's following place, negative after the last. */
  int next(int place) {
    return next[place];
  }

  int seenCount() {
    return seenCount;
  }

  int seen(int i) {
    return seen[i];
  }

  /** True the first time it is asked for a query in this article. */
  boolean firstLook(int query) {
    long bit = 1L << query;
    if ((looked[query >> 6] & bit) != 0) {
      return false;
    }
    looked[query >> 6] |= bit;
    if (lookedCount == lookedAt.length) {
      lookedAt = Arrays.copyOf(lookedAt, lookedCount * 2);
    }
    lookedAt[lookedCount++] = query >> 6;
    return true;
  }

  private void forgetLooks() {
    for (int i = 0; i < lookedCount; i++) {
      looked[lookedAt[i]] = 0;
    }
    lookedCount = 0;
  }
}
