package io.wirewatch.runtime.fetch;

import java.io.ByteArrayOutputStream;

/** What has come of a body so far, counted as sent and as unpacked. */
final class Body {
  private final FetchLimits limits;
  private final boolean packed;
  private final boolean whole;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long received;

  Body(FetchLimits limits, boolean packed, boolean whole) {
    this.limits = limits;
    this.packed = packed;
    this.whole = whole;
  }

  /** Refuses at once what says that it is too large; -1 says nothing. */
  void announced(long length) throws FetchProblem {
    if (whole) {
      checkReceived(length);
    }
  }

  void received(int n) throws FetchProblem {
    received += n;
    checkReceived(received);
  }

  private void checkReceived(long length) throws FetchProblem {
    int most = packed ? limits.compressedBytes() : limits.decodedBytes();
    if (length > most && (packed || whole)) {
      throw tooLarge(
          "larger than the "
              + Words.size(most)
              + " that are read"
              + (packed ? " of a packed one" : ""));
    }
  }

  /** Takes unpacked bytes, as many as fit, and refuses the rest. */
  void add(byte[] from, int offset, int n) throws FetchProblem {
    int fits = Math.min(n, limits.decodedBytes() - bytes.size());
    bytes.write(from, offset, fits);
    if (fits < n) {
      throw tooLarge(
          "larger than " + Words.size(limits.decodedBytes()) + (packed ? " when unpacked" : ""));
    }
    checkRatio();
  }

  /** The end decides: before it, more may have been received than was unpacked. */
  void end() throws FetchProblem {
    checkRatio();
  }

  private void checkRatio() throws FetchProblem {
    boolean bomb =
        packed && bytes.size() > FetchLimits.RATIO_FREE && bytes.size() > received * limits.ratio();
    if (bomb) {
      throw tooLarge(
          "more than " + limits.ratio() + " times larger when unpacked, as no honest page is");
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private static FetchProblem tooLarge(String what) {
    return new FetchProblem(FetchFailure.TOO_LARGE, "The answer is " + what + ".");
  }
}
