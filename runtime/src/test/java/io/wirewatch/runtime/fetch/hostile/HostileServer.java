package io.wirewatch.runtime.fetch.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * The server itself: listens on 127.0.0.1 at a port of the system's choice, one thread a
 * connection.
 */
public final class HostileServer implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final ServerSocket listener;
  private final String scheme;
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Behaviour atConnect = wire -> {};

  private HostileServer(ServerSocketFactory sockets, String scheme, InetAddress address) {
    try {
      this.listener = sockets.createServerSocket(0, BACKLOG, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.scheme = scheme;
    daemon(this::accept, "hostile-server");
  }

  public static HostileServer start() {
    return new HostileServer(
        ServerSocketFactory.getDefault(), "http", InetAddress.getLoopbackAddress());
  }

  /**
   * A server at another address of this machine, such as ::1.
   *
   * @throws UncheckedIOException if the machine has no such address
   */
  public static HostileServer startAt(InetAddress address) {
    return new HostileServer(ServerSocketFactory.getDefault(), "http", address);
  }

  /** A server that speaks TLS, or tries to. */
  public static HostileServer startTls(ServerSocketFactory sockets) {
    return new HostileServer(sockets, "https", InetAddress.getLoopbackAddress());
  }

  /** What to do with requests for this path, any query. */
  public HostileServer on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /** What to do with every connection before anything is read from it. */
  public HostileServer onConnect(Behaviour behaviour) {
    atConnect = behaviour;
    return this;
  }

  public URI url(String target) {
    return URI.create(scheme + "://127.0.0.1:" + port() + target);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The operator's exception that lets a fetcher come here. */
  public String allowed() {
    return "127.0.0.1/32:" + port();
  }

  /** Heads of all requests so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Connections accepted so far. */
  public int connections() {
    return connections.get();
  }

  /** Connections open at this moment. */
  public int openConnections() {
    return open.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        daemon(() -> serve(socket), "hostile-connection");
      } catch (IOException e) {
        // Closing the listener ends the loop; anything else concerns one connection.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var wire = new Wire(socket, closed);
      atConnect.answer(wire);
      while (wire.isOpen() && wire.receive()) {
        requests.add(wire.head());
        String path = wire.target().replaceAll("\\?.*", "");
        behaviours.getOrDefault(path, Answers.status(404)).answer(wire);
      }
    } catch (IOException e) {
      // The client has had enough, which is what most tests want to see.
    } finally {
      open.remove(socket);
    }
  }

  private static void daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
