package io.wirewatch.runtime.fetch;

import java.io.IOException;

/** Hands on what was not packed. */
final class Plain implements Unpacker {
  @Override
  public void feed(byte[] piece, int n, Body body) throws IOException {
    body.add(piece, 0, n);
  }

  @Override
  public void end() {}
}
