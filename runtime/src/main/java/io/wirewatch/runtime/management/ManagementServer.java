package io.wirewatch.runtime.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.runtime.CannotStartException;
import io.wirewatch.runtime.health.HealthReport;
import io.wirewatch.runtime.health.Status;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The management port of one service, on the JDK's own HTTP server; answers come from memory. */
public final class ManagementServer implements AutoCloseable {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  /** A client that sends half a request holds one until it is cut off. */
  private static final int WORKERS = 32;

  private final ManagementSettings settings;
  private final ManagementPages pages;
  private final HttpServer server;
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          WORKERS,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          ManagementServer::daemon,
          new ThreadPoolExecutor.AbortPolicy());

  private record Answer(int status, String contentType, String body) {}

  /**
   * Opens the port and begins to answer.
   *
   * @throws CannotStartException if the port is taken
   */
  public ManagementServer(ManagementSettings settings, ManagementPages pages) {
    this.settings = settings;
    this.pages = pages;
    this.server = bind(settings);
    serve("/livez", exchange -> health(pages.health().liveness()));
    serve("/readyz", exchange -> health(pages.health().readiness()));
    serve("/metrics", this::metrics);
    serve("/info", exchange -> new Answer(200, JSON, pages.info()));
    server.setExecutor(workers);
    server.start();
  }

  private static HttpServer bind(ManagementSettings settings) {
    HttpServerLimits.apply();
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new CannotStartException(
          "The management port %s:%d cannot be opened (%s). Is another Wirewatch running? Change management.port, or"
                  .formatted(settings.host(), settings.port(), e.getMessage())
              + " set it to 0 for any free one.",
          e);
    }
  }

  /** The port listened on, also where the settings left the choice to the system. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Where it listens, for people: {@code http://127.0.0.1:9464}. */
  public String address() {
    return "http://" + settings.host() + ":" + port();
  }

  private static Answer health(HealthReport report) {
    return new Answer(report.status() == Status.DOWN ? 503 : 200, JSON, Json.health(report));
  }

  private Answer metrics(HttpExchange exchange) {
    String accepted =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("");
    String type = accepted.contains("application/openmetrics-text") ? OPEN_METRICS : PROMETHEUS;
    return new Answer(200, type, pages.metrics().scrape(type));
  }

  private void serve(String path, Function<HttpExchange, Answer> page) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            send(exchange, answer(path, exchange, page));
          }
        });
  }

  private static Answer answer(
      String path, HttpExchange exchange, Function<HttpExchange, Answer> page) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return new Answer(405, "text/plain; charset=utf-8", "Only GET is answered here.\n");
    }
    // The server hands /livezz to the context of /livez.
    return exchange.getRequestURI().getPath().equals(path)
        ? page.apply(exchange)
        : new Answer(404, "text/plain; charset=utf-8", "Not found.\n");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "management");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
