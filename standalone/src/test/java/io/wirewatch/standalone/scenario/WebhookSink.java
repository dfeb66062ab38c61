package io.wirewatch.standalone.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook receiver that writes down every call before it answers. */
final class WebhookSink implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** One call. */
  record Call(String id, JsonNode body) {}

  WebhookSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + "/" + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The calls about one rule. */
  List<JsonNode> about(String ruleId) {
    return calls.stream()
        .map(Call::body)
        .filter(body -> body.at("/data/rule/id").asText().equals(ruleId))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
      calls.add(new Call(exchange.getRequestHeaders().getFirst("webhook-id"), body));
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
