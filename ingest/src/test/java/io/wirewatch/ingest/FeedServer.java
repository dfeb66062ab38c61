package io.wirewatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of feeds on loopback that keeps a list of who asked for what. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** What a path answers. */
  private record Page(int status, String body, Map<String, String> headers) {}

  /** One request. */
  public record Asked(String path, boolean isConditional, String userAgent, int answered) {}

  public FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String address() {
    return "127.0.0.1/32:" + port();
  }

  /** Serves a document; equal documents have equal ETags. */
  public void serve(String path, String body) {
    pages.put(path, new Page(200, body, Map.of("ETag", "\"" + body.hashCode() + "\"")));
  }

  public void fail(String path, int status, Map<String, String> headers) {
    pages.put(path, new Page(status, "no", headers));
  }

  public List<Asked> asked(String path) {
    return asked.stream().filter(one -> one.path().equals(path)).toList();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Page page = pages.getOrDefault(path, new Page(404, "no such feed", Map.of()));
      String known = exchange.getRequestHeaders().getFirst("If-None-Match");
      boolean same = known != null && known.equals(page.headers().get("ETag"));
      int status = same ? 304 : page.status();
      asked.add(
          new Asked(
              path, known != null, exchange.getRequestHeaders().getFirst("User-Agent"), status));
      page.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = page.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(status, same ? -1 : body.length);
      if (!same) {
        exchange.getResponseBody().write(body);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
