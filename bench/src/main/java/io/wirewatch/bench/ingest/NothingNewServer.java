package io.wirewatch.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A server as a process of its own that gives one small feed, and then 304 for ever. */
public final class NothingNewServer {
  static final String PORT = "@port ";
  private static final byte[] FEED =
      "<rss version=\"2.0\"><channel><title>Same</title></channel></rss>"
          .getBytes(StandardCharsets.UTF_8);

  private NothingNewServer() {}

  /** Runs until killed; says its port first. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", NothingNewServer::answer);
    server.start();
    System.out.println(PORT + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("ETag", "\"same\"");
      if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(200, FEED.length);
        exchange.getResponseBody().write(FEED);
      }
    }
  }
}
