package io.wirewatch.standalone.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves {@link FeedPage}s on the loopback network only. */
public final class LoopbackFeedServer implements AutoCloseable {
  private static final int THREADS = 8;

  private final HttpServer server;
  private final String host;
  private final ExecutorService threads;

  private LoopbackFeedServer(HttpServer server) {
    this.server = server;
    this.host = server.getAddress().getAddress().getHostAddress();
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "feed-server");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
  }

  /**
   * Opens a server without pages.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException where the port is taken
   */
  public static LoopbackFeedServer open(int port) {
    return open(1, port);
  }

  /**
   * The same at the address 127.0.0.{@code number}, so that several servers are several hosts.
   *
   * @param number 1 to 254
   */
  public static LoopbackFeedServer open(int number, int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
      LoopbackFeedServer opened =
          new LoopbackFeedServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
      opened.server.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("no feed server on port " + port, e);
    }
  }

  /**
   * Adds a page.
   *
   * @param path begins with a slash; everything below it is answered by the page
   * @return the page's address
   */
  public URI serve(String path, FeedPage page) {
    server.createContext(path, exchange -> answer(exchange, path, page));
    return URI.create("http://" + host + ":" + port() + path);
  }

  /** What lets ingest read it, as network and port. */
  public String allowedAddress() {
    return host + "/32:" + port();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, String path, FeedPage page) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().getPath().substring(path.length());
      Optional<String> held =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
      FeedAnswer answer;
      synchronized (page) {
        answer = page.answer(asked.startsWith("/") ? asked.substring(1) : asked, held);
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
