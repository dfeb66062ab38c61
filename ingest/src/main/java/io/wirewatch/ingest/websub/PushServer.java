package io.wirewatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.runtime.CannotStartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Listens for hubs: confirms what we asked for and takes pushes, by the last part of the path
 * alone, since a proxy may have changed what stands before it. On the JDK's own HTTP server.
 */
final class PushServer implements AutoCloseable {
  private static final int LARGEST_PUSH = 2 * 1024 * 1024;
  private static final int WORKERS = 16;

  private final PushDesk desk;
  private final HttpServer server;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          0, WORKERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), PushServer::daemon);

  /**
   * @throws CannotStartException where the port is taken
   */
  PushServer(WebSubSettings settings, PushDesk desk) {
    this.desk = desk;
    try {
      server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    } catch (IOException e) {
      throw new CannotStartException(
          "The port for pushes %s:%d cannot be opened (%s). Change ingest.websub.port."
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(workers);
  }

  void start() {
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI asked = exchange.getRequestURI();
      String id = asked.getPath().substring(asked.getPath().lastIndexOf('/') + 1);
      switch (exchange.getRequestMethod()) {
        case "GET" -> {
          var challenge = desk.verify(id, Query.of(asked));
          send(exchange, challenge.isPresent() ? 200 : 404, challenge.orElse(""));
        }
        case "POST" -> send(exchange, status(push(id, exchange)), "");
        default -> send(exchange, 405, "");
      }
    }
  }

  private PushResult push(String id, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_PUSH + 1);
    String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
    return body.length > LARGEST_PUSH
        ? desk.tooLarge()
        : desk.push(id, signature == null ? "" : signature, body);
  }

  /** A forged push is told nothing; 410 ends a subscription we no longer want. */
  private static int status(PushResult result) {
    return switch (result) {
      case ACCEPTED, FORGED -> 202;
      case UNKNOWN -> 410;
      case TOO_LARGE -> 413;
    };
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "websub-push");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
