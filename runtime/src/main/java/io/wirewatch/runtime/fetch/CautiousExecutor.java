package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request and receives the head of its answer, with two cares the client does not take:
 * interim answers are counted, and a kept connection on which something already waits is not used,
 * since what waits is no answer to us.
 */
final class CautiousExecutor extends HttpRequestExecutor {
  private static final Timeout GLANCE = Timeout.ofMilliseconds(1);

  private final int interim;
  private final Watchdog watchdog;

  CautiousExecutor(int interim, Watchdog watchdog) {
    this.interim = interim;
    this.watchdog = watchdog;
  }

  /** A kept connection had died meanwhile; the request did not reach anybody. */
  static final class StaleConnection extends IOException {
    StaleConnection() {
      super("the kept connection is no longer usable");
    }
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      @Nullable HttpResponseInformationCallback callback,
      HttpContext context)
      throws IOException, HttpException {
    boolean kept = connection.getEndpointDetails().getRequestCount() > 0;
    try {
      HttpCoreContext.cast(context).setEndpointDetails(connection.getEndpointDetails());
      return exchanged(request, connection, kept);
    } catch (NoHttpResponseException | SocketException e) {
      Closer.close(connection, CloseMode.IMMEDIATE);
      throw kept && isRead(request) ? new StaleConnection() : e;
    } catch (HttpException | IOException | RuntimeException e) {
      Closer.close(connection, CloseMode.IMMEDIATE);
      throw e;
    }
  }

  private ClassicHttpResponse exchanged(
      ClassicHttpRequest request, HttpClientConnection connection, boolean kept)
      throws IOException, HttpException {
    if (kept && (connection.isStale() || connection.isDataAvailable(GLANCE))) {
      throw new StaleConnection();
    }
    watchdog.current().enter("waiting for the answer");
    connection.sendRequestHeader(request);
    if (request.getEntity() != null) {
      connection.sendRequestEntity(request);
    }
    connection.flush();
    ClassicHttpResponse response = finalHead(connection);
    if (MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
      connection.receiveResponseEntity(response);
    }
    return response;
  }

  private ClassicHttpResponse finalHead(HttpClientConnection connection)
      throws IOException, HttpException {
    for (int i = 0; i <= interim; i++) {
      ClassicHttpResponse response = connection.receiveResponseHeader();
      if (response.getCode() >= 200 && response.getCode() <= 599) {
        return response;
      }
      if (!isInterim(response.getCode())) {
        throw problem(
            "The server answered with status "
                + response.getCode()
                + ", which has no meaning here.");
      }
    }
    throw problem(
        "The server sent more than " + interim + " interim answers and none that counts.");
  }

  /** 101 would turn the connection into something else, which was not asked for. */
  private static boolean isInterim(int status) {
    return status >= 100 && status <= 199 && status != 101;
  }

  private static FetchProblem problem(String detail) {
    return new FetchProblem(FetchFailure.PROTOCOL, detail);
  }

  private static boolean isRead(ClassicHttpRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
