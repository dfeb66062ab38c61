package io.wirewatch.runtime.fetch.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * The server itself: listens on 127.0.0.1, or at many addresses, at a port of the system's choice,
 * one thread a connection.
 */
public final class HostileServer implements AutoCloseable {
  private final Doors doors;
  private final String scheme;
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Behaviour atConnect = wire -> {};

  private HostileServer(Doors doors, String scheme) {
    this.doors = doors;
    this.scheme = scheme;
    daemon(() -> doors.accept(this::welcome), "hostile-server");
  }

  private static HostileServer at(ServerSocketFactory sockets, String scheme, InetAddress address) {
    try {
      return new HostileServer(Doors.one(sockets, address), scheme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static HostileServer start() {
    return at(ServerSocketFactory.getDefault(), "http", InetAddress.getLoopbackAddress());
  }

  /**
   * A server at another address of this machine, such as ::1.
   *
   * @throws UncheckedIOException if the machine has no such address
   */
  public static HostileServer startAt(InetAddress address) {
    return at(ServerSocketFactory.getDefault(), "http", address);
  }

  /** A server at many addresses of this machine, all at one port, so that it is many hosts. */
  public static HostileServer startAt(Collection<InetAddress> addresses) {
    try {
      return new HostileServer(Doors.many(addresses), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that speaks TLS, or tries to. */
  public static HostileServer startTls(ServerSocketFactory sockets) {
    return at(sockets, "https", InetAddress.getLoopbackAddress());
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
    return doors.port();
  }

  /** The operator's exception that lets a fetcher come here. */
  public String allowed() {
    return "127.0.0.1/32:" + port();
  }

  /** Heads of all requests so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Takes a path off the server. */
  public HostileServer off(String path) {
    behaviours.remove(path);
    return this;
  }

  /** Connections accepted so far. */
  public int connections() {
    return connections.get();
  }

  /** Connections open at this moment. */
  public int openConnections() {
    return open.size();
  }

  private void welcome(Socket socket) {
    open.add(socket);
    connections.incrementAndGet();
    daemon(() -> serve(socket), "hostile-connection");
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
    doors.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
