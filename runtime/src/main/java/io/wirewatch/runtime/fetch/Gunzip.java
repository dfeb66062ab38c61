package io.wirewatch.runtime.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Unpacks gzip (RFC 1952) with any number of members, checks each one's sum and length, and refuses
 * a tail that is no member. The JDK's own stream takes such a tail, and a member cut off between
 * two reads, for a good end.
 */
final class Gunzip implements Unpacker {
  private static final int TRAILER = 8;

  private enum Part {
    HEADER,
    DATA,
    TRAILER
  }

  private final Deflated data = new Deflated(true);
  private final CRC32 sum = new CRC32();
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private Part part = Part.HEADER;
  private long length;

  @Override
  public void feed(byte[] piece, int n, Body body) throws IOException {
    int at = 0;
    while (at < n) {
      at =
          switch (part) {
            case HEADER -> header(piece, at);
            case DATA -> data(piece, at, n, body);
            case TRAILER -> trailer(piece, at);
          };
    }
  }

  private int header(byte[] piece, int at) throws FetchProblem {
    waiting.write(piece[at]);
    if (GzipHeader.isComplete(waiting.toByteArray())) {
      begin(Part.DATA);
      sum.reset();
      length = 0;
      data.restart();
    }
    return at + 1;
  }

  private int data(byte[] piece, int at, int end, Body body) throws IOException {
    int stopped =
        data.feed(
            piece,
            at,
            end,
            (bytes, n) -> {
              sum.update(bytes, 0, n);
              length += n;
              body.add(bytes, 0, n);
            });
    if (data.isFinished()) {
      begin(Part.TRAILER);
    }
    return stopped;
  }

  private int trailer(byte[] piece, int at) throws FetchProblem {
    waiting.write(piece[at]);
    if (waiting.size() == TRAILER) {
      ByteBuffer trailer = ByteBuffer.wrap(waiting.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      if (trailer.getInt() != (int) sum.getValue() || trailer.getInt() != (int) length) {
        throw bad("The packed answer is damaged: its sum is wrong.");
      }
      begin(Part.HEADER);
    }
    return at + 1;
  }

  private static FetchProblem bad(String detail) {
    return Unpacker.bad(detail);
  }

  private void begin(Part next) {
    part = next;
    waiting.reset();
  }

  @Override
  public void end() throws IOException {
    if (part != Part.HEADER || waiting.size() > 0) {
      throw Unpacker.cutShort();
    }
  }

  @Override
  public void close() {
    data.close();
  }
}
