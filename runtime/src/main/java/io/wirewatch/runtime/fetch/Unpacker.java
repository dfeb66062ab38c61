package io.wirewatch.runtime.fetch;

import java.io.IOException;

/** Undoes the packing of a body piece by piece, handing on what comes out. */
interface Unpacker extends AutoCloseable {

  void feed(byte[] piece, int n, Body body) throws IOException;

  /**
   * Says that nothing more comes; refuses what is not complete. An empty body is complete in any
   * packing.
   */
  void end() throws IOException;

  @Override
  default void close() {}

  static FetchProblem bad(String detail) {
    return new FetchProblem(FetchFailure.BAD_ENCODING, detail);
  }

  static FetchProblem cutShort() {
    return new FetchProblem(
        FetchFailure.TRUNCATED,
        "The packed answer breaks off before its end, so none of it is used.");
  }
}
