package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * One fetch under way, from its first name to its last byte: knows what it is doing, how long it
 * may, and how to end it at once from another thread.
 *
 * <p>Sockets are held from before they connect, because the client's own cancelling moves on to the
 * next address of a host and only then looks whether it was cancelled.
 */
final class Exchange {
  private final long end;
  private final List<Socket> sockets = new ArrayList<>();
  private volatile String phase = "starting";
  private Optional<Cancellable> request = Optional.empty();
  private Optional<FetchProblem> cut = Optional.empty();
  private boolean finished;

  Exchange(Duration total) {
    this.end = System.nanoTime() + total.toNanos();
  }

  /** Says what is being waited for, in words that fit after "while". */
  void enter(String phase) {
    this.phase = phase;
  }

  String phase() {
    return phase;
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Makes the watchdog able to cancel this request; the one before it is done. */
  synchronized void begin(Cancellable next) throws FetchProblem {
    check();
    request = Optional.of(next);
  }

  /** Makes the watchdog able to close this socket. */
  synchronized Socket hold(Socket socket) throws FetchProblem {
    check();
    sockets.add(socket);
    return socket;
  }

  /** Stops here if the exchange was cut. */
  synchronized void check() throws FetchProblem {
    if (cut.isPresent()) {
      throw cut.get();
    }
  }

  /** Ends it now, whatever it is doing; does nothing once finished. */
  synchronized void cut(FetchProblem reason) {
    if (finished || cut.isPresent()) {
      return;
    }
    cut = Optional.of(reason);
    sockets.forEach(Exchange::abort);
    request.ifPresent(Cancellable::cancel);
  }

  synchronized Optional<FetchProblem> cutFor() {
    return cut;
  }

  /** After this its sockets belong to the pool again and are not touched any more. */
  synchronized void finish() {
    finished = true;
    sockets.clear();
  }

  /** With a reset: a polite goodbye could wait for the very peer that does not answer. */
  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Not connected yet or already closed; closing is what counts.
    }
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to close.
    }
  }
}
