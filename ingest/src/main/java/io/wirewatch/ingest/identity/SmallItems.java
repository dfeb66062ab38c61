package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Known items in a quarter of the room that objects take: numbers in one array, column by column,
 * so that looking for a hash runs over neighbours. Oldest first. Not thread-safe.
 */
final class SmallItems {
  /** By what an item is found. */
  enum Mark {
    ARTICLE(0, false),
    OPENING(2, false),
    CONTENT(4, false),
    GUID(6, true),
    LINK(8, true);

    /** Column of a hash's first half; the second is the next. */
    private final int column;

    private final boolean mayMiss;

    Mark(int column, boolean mayMiss) {
      this.column = column;
      this.mayMiss = mayMiss;
    }

    private long bit() {
      return 1L << (32 + column);
    }
  }

  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 32;
  private static final int HALF = 16;
  private static final int FIRST_SEEN = 10;
  private static final int LAST_SEEN = 11;
  private static final int NANOS = 12;
  private static final int REVISION = 13;
  private static final int COLUMNS = 14;

  /** Column by column, {@link #room} places each. */
  private long[] cells = {};

  private int room;
  private int size;

  /** Whether the item can be kept here: it holds hashes as we make them, and nothing rare. */
  static boolean fits(KnownItem item) {
    return item.held().isEmpty()
        && item.withdrawnAt().isEmpty()
        && isHash(item.articleId())
        && isHash(item.titleHash())
        && isHash(whole(item.contentHash()))
        && item.guidHash().filter(hash -> !isHash(hash)).isEmpty()
        && item.linkHash().filter(hash -> !isHash(hash)).isEmpty();
  }

  /** Words are remembered as two halves, a dash between them; long ago they were in one piece. */
  private static boolean isInHalves(String content) {
    return content.length() == DIGITS + 1 && content.charAt(HALF) == '-';
  }

  private static String whole(String content) {
    return isInHalves(content) ? content.substring(0, HALF) + content.substring(HALF + 1) : content;
  }

  private static boolean isHash(String text) {
    boolean isHex = text.length() == DIGITS;
    for (int i = 0; isHex && i < DIGITS; i++) {
      char c = text.charAt(i);
      isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return isHex;
  }

  int size() {
    return size;
  }

  void add(KnownItem item) {
    if (size == room) {
      grow(size + size / 4 + 4);
    }
    size++;
    hash(Mark.ARTICLE, Optional.of(item.articleId()));
    hash(Mark.OPENING, Optional.of(item.titleHash()));
    hash(Mark.CONTENT, Optional.of(whole(item.contentHash())));
    hash(Mark.GUID, item.guidHash());
    hash(Mark.LINK, item.linkHash());
    last(FIRST_SEEN, item.firstSeenAt().getEpochSecond());
    last(LAST_SEEN, item.lastSeenAt().getEpochSecond());
    last(NANOS, (nanos(item.firstSeenAt()) << 32) | nanos(item.lastSeenAt()));
    last(
        REVISION,
        item.revision()
            | (isInHalves(item.contentHash()) ? Mark.CONTENT.bit() : 0L)
            | (item.guidHash().isPresent() ? Mark.GUID.bit() : 0L)
            | (item.linkHash().isPresent() ? Mark.LINK.bit() : 0L));
  }

  void remove(int index) {
    for (int column = 0; column < COLUMNS; column++) {
      int at = column * room + index;
      System.arraycopy(cells, at + 1, cells, at, size - index - 1);
    }
    size--;
  }

  /** Place of the newest item with this hash; -1 where there is none. */
  int find(Mark mark, String hash) {
    if (!isHash(hash)) {
      return -1;
    }
    long high = HexFormat.fromHexDigitsToLong(hash, 0, HALF);
    long low = HexFormat.fromHexDigitsToLong(hash, HALF, DIGITS);
    int start = mark.column * room;
    for (int i = size - 1; i >= 0; i--) {
      if (cells[start + i] == high && cells[start + room + i] == low && has(mark, i)) {
        return i;
      }
    }
    return -1;
  }

  KnownItem get(int index, String feedId) {
    return new KnownItem(
        feedId,
        hash(Mark.ARTICLE, index),
        maybe(Mark.GUID, index),
        maybe(Mark.LINK, index),
        hash(Mark.OPENING, index),
        content(index),
        (int) cell(REVISION, index),
        Instant.ofEpochSecond(cell(FIRST_SEEN, index), cell(NANOS, index) >>> 32),
        Instant.ofEpochSecond(cell(LAST_SEEN, index), cell(NANOS, index) & 0xFFFF_FFFFL));
  }

  /** Of the second that it is in. */
  private static long nanos(Instant moment) {
    return moment.getLong(ChronoField.NANO_OF_SECOND);
  }

  private void grow(int places) {
    long[] larger = new long[COLUMNS * places];
    for (int column = 0; column < COLUMNS; column++) {
      System.arraycopy(cells, column * room, larger, column * places, size);
    }
    cells = larger;
    room = places;
  }

  private long cell(int column, int index) {
    return cells[column * room + index];
  }

  private void last(int column, long value) {
    cells[column * room + size - 1] = value;
  }

  private void hash(Mark mark, Optional<String> hash) {
    last(mark.column, hash.map(hex -> HexFormat.fromHexDigitsToLong(hex, 0, HALF)).orElse(0L));
    last(
        mark.column + 1,
        hash.map(hex -> HexFormat.fromHexDigitsToLong(hex, HALF, DIGITS)).orElse(0L));
  }

  private String hash(Mark mark, int index) {
    return HEX.toHexDigits(cell(mark.column, index))
        + HEX.toHexDigits(cell(mark.column + 1, index));
  }

  private String content(int index) {
    String whole = hash(Mark.CONTENT, index);
    return (cell(REVISION, index) & Mark.CONTENT.bit()) == 0
        ? whole
        : whole.substring(0, HALF) + "-" + whole.substring(HALF);
  }

  private Optional<String> maybe(Mark mark, int index) {
    return has(mark, index) ? Optional.of(hash(mark, index)) : Optional.empty();
  }

  private boolean has(Mark mark, int index) {
    return !mark.mayMiss || (cell(REVISION, index) & mark.bit()) != 0;
  }
}
