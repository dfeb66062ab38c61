package io.wirewatch.runtime.fetch;

/** The head of a gzip member (RFC 1952, 2.3), judged while it comes in. */
final class GzipHeader {
  /** Far more than names and comments need; a head that goes on is an attack. */
  private static final int MOST_BYTES = 1024;

  private static final int FIXED = 10;
  private static final int SUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;
  private static final int RESERVED = 0xe0;

  private GzipHeader() {}

  /** True once these bytes are a whole head; refuses what can become none. */
  static boolean isComplete(byte[] head) throws FetchProblem {
    if (isWrong(head)) {
      throw Unpacker.bad(
          "The answer is not packed with gzip, or something follows after its packed part.");
    }
    if (head.length < FIXED) {
      return false;
    }
    int flags = head[3];
    int end = FIXED;
    end = (flags & EXTRA) == 0 ? end : afterExtra(head, end);
    end = (flags & NAME) == 0 ? end : afterText(head, end);
    end = (flags & COMMENT) == 0 ? end : afterText(head, end);
    end = (flags & SUM) == 0 ? end : end + 2;
    return end <= head.length;
  }

  private static boolean isWrong(byte[] head) {
    return head.length > MOST_BYTES
        || differs(head, 0, 0x1f)
        || differs(head, 1, 0x8b)
        || differs(head, 2, 8)
        || (head.length > 3 && (head[3] & RESERVED) != 0);
  }

  private static boolean differs(byte[] head, int at, int expected) {
    return head.length > at && (head[at] & 0xff) != expected;
  }

  private static int afterExtra(byte[] head, int at) {
    return head.length < at + 2
        ? at + 2
        : at + 2 + ((head[at] & 0xff) | ((head[at + 1] & 0xff) << 8));
  }

  private static int afterText(byte[] head, int at) {
    int end = at;
    while (end < head.length && head[end] != 0) {
      end++;
    }
    return end + 1;
  }
}
