package io.wirewatch.runtime.fetch;

import io.wirewatch.runtime.fetch.FetchResult.Failed;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Gives whatever the client throws its name and its sentence. */
final class Trouble {

  private Trouble() {}

  static Failed named(Exception thrown, String host) {
    return FetchProblem.behind(thrown).orElseGet(() -> judged(thrown, host));
  }

  private static Failed judged(Throwable thrown, String host) {
    if (thrown instanceof MessageConstraintException) {
      return new Failed(
          FetchFailure.TOO_MANY_HEADERS,
          host + " sent more header lines, or a longer one, than any real site does.");
    }
    if (thrown instanceof SSLException) {
      return new Failed(FetchFailure.TLS, TlsTrouble.sentence(thrown, host));
    }
    if (thrown instanceof RequestFailedException) {
      return new Failed(
          FetchFailure.CONNECT, "The request to " + host + " was stopped before it began.");
    }
    if (isTimeout(thrown)) {
      return new Failed(FetchFailure.CONNECT, host + " did not accept a connection in time.");
    }
    if (isConnect(thrown)) {
      return new Failed(FetchFailure.CONNECT, connectSentence(thrown, host));
    }
    if (thrown instanceof ConnectionClosedException || thrown instanceof EOFException) {
      return new Failed(FetchFailure.TRUNCATED, host + " ended its answer before it was complete.");
    }
    if (thrown.getCause() instanceof HttpException && thrown.getCause() != thrown) {
      return judged(thrown.getCause(), host);
    }
    return new Failed(
        FetchFailure.PROTOCOL, host + " sent something that is not a proper HTTP answer.");
  }

  private static boolean isTimeout(Throwable thrown) {
    return thrown instanceof ConnectTimeoutException
        || thrown instanceof SocketTimeoutException
        || thrown instanceof ConnectionRequestTimeoutException;
  }

  private static boolean isConnect(Throwable thrown) {
    return thrown instanceof SocketException || thrown instanceof NoHttpResponseException;
  }

  private static String connectSentence(Throwable thrown, String host) {
    if (thrown instanceof NoRouteToHostException) {
      return "There is no way through the network to " + host + ".";
    }
    return thrown instanceof ConnectException
        ? host + " does not accept connections at this address."
        : host + " closed the connection without an answer.";
  }
}
