package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The head of an answer, its body still on the wire. Closing it before the body was read ends the
 * connection.
 */
final class Answer implements AutoCloseable {
  private final ClassicHttpResponse response;
  private final HopRequest request;

  Answer(ClassicHttpResponse response, HopRequest request) {
    this.response = response;
    this.request = request;
  }

  int status() {
    return response.getCode();
  }

  ResponseHeaders headers() {
    return new ResponseHeaders(
        Arrays.stream(response.getHeaders())
            .map(
                header ->
                    new ResponseHeaders.Field(
                        header.getName(), Optional.ofNullable(header.getValue()).orElse("")))
            .toList());
  }

  Optional<HttpEntity> body() {
    return Optional.ofNullable(response.getEntity());
  }

  /**
   * Cancels first: closing alone would read the rest, however long it is. A connection given back
   * stays whole.
   */
  @Override
  public void close() {
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      // The connection was cut on purpose; there is nothing left to lose.
    }
  }
}
