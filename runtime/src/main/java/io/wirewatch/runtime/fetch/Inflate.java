package io.wirewatch.runtime.fetch;

import java.io.IOException;

/** Unpacks "deflate", which means zlib (RFC 9110, 8.4.1.2), though some servers send it bare. */
final class Inflate implements Unpacker {
  private final byte[] start = new byte[2];
  private int started;
  private Deflated data = new Deflated(false);

  @Override
  public void feed(byte[] piece, int n, Body body) throws IOException {
    int at = 0;
    while (started < 2 && at < n) {
      start[started++] = piece[at++];
      if (started == 2) {
        begin(body);
      }
    }
    if (at < n) {
      unpack(piece, at, n, body);
    }
  }

  private void begin(Body body) throws IOException {
    boolean zlib =
        (start[0] & 0x0f) == 8 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
    if (!zlib) {
      data.close();
      data = new Deflated(true);
    }
    unpack(start, 0, 2, body);
  }

  private void unpack(byte[] piece, int from, int end, Body body) throws IOException {
    if (data.feed(piece, from, end, (bytes, n) -> body.add(bytes, 0, n)) < end) {
      throw Unpacker.bad("Something follows after the end of the packed answer.");
    }
  }

  @Override
  public void end() throws IOException {
    if (started > 0 && !data.isFinished()) {
      throw Unpacker.cutShort();
    }
  }

  @Override
  public void close() {
    data.close();
  }
}
