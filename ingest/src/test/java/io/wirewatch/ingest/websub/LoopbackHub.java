package io.wirewatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub on loopback: takes subscriptions, verifies intent and pushes when told to. */
public final class LoopbackHub implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService verifiers = Executors.newCachedThreadPool();
  private final List<Query> verified = new CopyOnWriteArrayList<>();

  public LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::subscribe);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  public String address() {
    return "127.0.0.1/32:" + server.getAddress().getPort();
  }

  /** How many subscriptions passed the verification of intent. */
  public int verified() {
    return verified.size();
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      exchange.sendResponseHeaders(202, -1);
      verifiers.execute(() -> verify(Query.of(URI.create("http://form/?" + form))));
    }
  }

  private void verify(Query form) {
    String query =
        "?hub.mode=subscribe&hub.challenge=c-4711&hub.lease_seconds=3600&hub.topic="
            + URLEncoder.encode(form.first("hub.topic").orElseThrow(), UTF_8);
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(form.first("hub.callback").orElseThrow() + query))
            .build();
    HttpResponse<String> answer = send(ask);
    if (answer.statusCode() == 200 && answer.body().equals("c-4711")) {
      verified.add(form);
    }
  }

  /** Pushes to the last subscriber; says what it answered. */
  public int push(String body) {
    return push(body, verified.get(verified.size() - 1).first("hub.secret").orElseThrow());
  }

  /** The same, signed with any secret. */
  public int push(String body, String secret) {
    Query form = verified.get(verified.size() - 1);
    return send(HttpRequest.newBuilder(URI.create(form.first("hub.callback").orElseThrow()))
            .header("X-Hub-Signature", "sha256=" + signature(body, secret))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build())
        .statusCode();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String signature(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    verifiers.shutdownNow();
  }
}
