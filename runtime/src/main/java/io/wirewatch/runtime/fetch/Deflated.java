package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One run of deflated data. Frees the inflater's memory outside the heap when closed. */
final class Deflated implements AutoCloseable {
  private final Inflater inflater;
  private final byte[] out = new byte[8 * 1024];

  /** Takes what came out. */
  interface Sink {
    void take(byte[] bytes, int n) throws IOException;
  }

  Deflated(boolean bare) {
    this.inflater = new Inflater(bare);
  }

  /** Unpacks from here on and says where the run ended, or {@code end} if it goes on. */
  int feed(byte[] piece, int from, int end, Sink sink) throws IOException {
    inflater.setInput(piece, from, end - from);
    while (!inflater.finished()) {
      int n = inflated();
      if (n == 0 && !inflater.finished()) {
        return needed(end);
      }
      sink.take(out, n);
    }
    return end - inflater.getRemaining();
  }

  private int inflated() throws FetchProblem {
    try {
      return inflater.inflate(out);
    } catch (DataFormatException e) {
      throw Unpacker.bad("The answer is damaged, or not packed as it says.");
    }
  }

  private int needed(int end) throws FetchProblem {
    if (inflater.needsDictionary()) {
      throw Unpacker.bad("The answer is packed with a dictionary that was not agreed.");
    }
    return end;
  }

  boolean isFinished() {
    return inflater.finished();
  }

  void restart() {
    inflater.reset();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
