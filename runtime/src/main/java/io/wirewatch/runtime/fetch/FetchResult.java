package io.wirewatch.runtime.fetch;

import java.net.URI;
import java.util.List;

/** What became of one request: a complete answer of any status, or a named failure. */
public sealed interface FetchResult {

  /**
   * A complete answer, whatever its status.
   *
   * @param status the HTTP status of the last hop, 200–599
   * @param finalUrl the address that gave this answer, after all redirects
   * @param permanentMoves where the leading 301 and 308 hops point, in order; stops at the first
   *     temporary hop or step from https to http, so its last entry is the address to remember
   * @param headers the header lines of the last hop
   * @param body the decoded bytes, empty where the answer has none; of an error page (400 and
   *     above) what came of it
   */
  @SuppressWarnings(
      "ArrayRecordComponent") // megabytes handed over once; nobody compares or keeps results
  record Fetched(
      int status, URI finalUrl, List<URI> permanentMoves, ResponseHeaders headers, byte[] body)
      implements FetchResult {
    public Fetched {
      permanentMoves = List.copyOf(permanentMoves);
    }
  }

  /**
   * No answer to use.
   *
   * @param failure which kind
   * @param detail one or two sentences for the person who owns the address: which rule or limit,
   *     and what to do
   */
  record Failed(FetchFailure failure, String detail) implements FetchResult {}
}
