package io.wirewatch.ingest.parse;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;

/** Stops a parser whose thread was interrupted: parsers do not look, but they read. */
final class InterruptibleReader extends FilterReader {
  InterruptibleReader(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("parsing was interrupted");
    }
    return super.read(buffer, offset, length);
  }
}
