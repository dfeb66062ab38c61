package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * Reads a body to its very end, unpacking as it comes, and refuses one that is too large or not
 * whole.
 */
final class BodyReader {
  private static final int PIECE = 8 * 1024;

  private final Body body;

  private BodyReader(Body body) {
    this.body = body;
  }

  /** The body; of an error page, or where the limits ask for a glimpse only, as much as came. */
  static byte[] read(Answer answer, FetchLimits limits) throws IOException {
    if (answer.body().isEmpty()) {
      return new byte[0];
    }
    HttpEntity entity = answer.body().get();
    List<String> codings = codings(answer.headers());
    boolean whole = limits.wholeBody() && answer.status() < 400;
    var body = new Body(limits, !codings.isEmpty(), whole);
    try (Unpacker unpacker = unpacker(codings)) {
      new BodyReader(body).readAll(entity, unpacker);
    } catch (IOException e) {
      if (whole) {
        throw e;
      }
    }
    return body.bytes();
  }

  private void readAll(HttpEntity entity, Unpacker unpacker) throws IOException {
    body.announced(entity.getContentLength());
    InputStream wire = entity.getContent();
    byte[] piece = new byte[PIECE];
    for (int n = next(wire, piece); n >= 0; n = next(wire, piece)) {
      body.received(n);
      unpacker.feed(piece, n, body);
    }
    unpacker.end();
    body.end();
  }

  /** An end that comes too early has many faces; here they get one name. */
  private static int next(InputStream wire, byte[] piece) throws IOException {
    try {
      return wire.read(piece);
    } catch (ConnectionClosedException
        | TruncatedChunkException
        | SocketException
        | SSLException e) {
      throw new FetchProblem(
          FetchFailure.TRUNCATED,
          "The answer broke off before its end, so none of it is used. It is tried again later.");
    }
  }

  /** What the body is packed with; naming "identity" says nothing. */
  private static List<String> codings(ResponseHeaders headers) {
    return headers.all("Content-Encoding").stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity") && !coding.equals("none"))
        .toList();
  }

  private static Unpacker unpacker(List<String> codings) throws FetchProblem {
    if (codings.isEmpty()) {
      return new Plain();
    }
    if (codings.size() > 1) {
      throw Unpacker.bad("The server packed its answer more than once.");
    }
    return switch (codings.get(0)) {
      case "gzip", "x-gzip" -> new Gunzip();
      case "deflate" -> new Inflate();
      default ->
          throw Unpacker.bad(
              "The server packed its answer as \""
                  + BadUrl.shown(codings.get(0))
                  + "\", which was not asked for.");
    };
  }
}
