package io.wirewatch.bench.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.bench.checker.Call;
import io.wirewatch.bench.checker.Call.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * Webhooks on the loopback network that write down every call they take. A part of the calls is
 * refused, or taken and then not confirmed, but none a second time.
 */
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final InstantSource clock;
  private final RandomGenerator random;
  private final double failing;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();

  private record Taken(Instant at, String destination, String id, byte[] body) {}

  /**
   * Opens it.
   *
   * @param failing share of the calls that fail the first time
   */
  Receiver(double failing, RandomGenerator random, InstantSource clock) throws IOException {
    this.failing = failing;
    this.random = random;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of one of its webhooks. */
  String address(String destination) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + destination;
  }

  /** What lets alerts call it, as network and port. */
  String allowed() {
    return "127.0.0.1/32:" + server.getAddress().getPort();
  }

  /** How many calls it took. */
  int count() {
    return taken.size();
  }

  /** All calls it took, in their order. */
  List<Call> calls() {
    return taken.stream().map(Receiver::call).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      String destination = exchange.getRequestURI().getPath().substring(1);
      boolean fails = fails(id);
      boolean isTaken = !fails || isOdd();
      if (isTaken) {
        taken.add(new Taken(clock.instant(), destination, id, body));
      }
      exchange.sendResponseHeaders(fails ? 503 : 204, -1);
    }
  }

  private synchronized boolean fails(String id) {
    return failing > 0 && random.nextDouble() < failing && failed.add(id);
  }

  private synchronized boolean isOdd() {
    return random.nextBoolean();
  }

  private static Call call(Taken one) {
    try {
      JsonNode data = JSON.readTree(one.body()).path("data");
      List<Told> told = new ArrayList<>();
      if (data.has("alerts")) {
        data.path("alerts").forEach(part -> told.add(part(part)));
      } else {
        told.add(single(data));
      }
      return new Call(one.at(), one.destination(), one.id(), Arrays.hashCode(one.body()), told);
    } catch (IOException e) {
      throw new IllegalArgumentException("a call that is no JSON: " + one.id(), e);
    }
  }

  private static Told single(JsonNode data) {
    return new Told(
        data.at("/rule/id").asText(),
        data.at("/story/id").asText(),
        data.at("/article/id").asText(),
        data.at("/article/revision").asInt(),
        data.at("/article/title").asText());
  }

  private static Told part(JsonNode part) {
    return new Told(
        part.path("ruleId").asText(),
        part.path("storyId").asText(),
        part.path("articleId").asText(),
        part.path("revision").asInt(),
        part.path("title").asText());
  }
}
