package io.wirewatch.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Somebody on loopback who takes calls, answers as told, and remembers them. */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private volatile int status = 200;
  private volatile UnaryOperator<String> answer = body -> "ok";

  /** One call. */
  public record Call(String path, HttpHeaders headers, String body) {}

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /** Answers so from now on; headers as names and values in turn. */
  public Receiver answers(int status, UnaryOperator<String> answer, String... headers) {
    this.status = status;
    this.answer = answer;
    this.headers.clear();
    for (int i = 0; i < headers.length; i += 2) {
      this.headers.put(headers[i], headers[i + 1]);
    }
    return this;
  }

  public Receiver answers(int status, String text, String... headers) {
    return answers(status, body -> text, headers);
  }

  public List<Call> calls() {
    return calls;
  }

  public Call last() {
    return calls.get(calls.size() - 1);
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** A fetcher that may call it, and nothing else on this machine. */
  public SafeFetcher fetcher() {
    return new SafeFetcher(
        FetchLimits.forWebhooks().within(Duration.ofSeconds(10)),
        AddressRules.allowing(
            List.of(AllowedAddress.of("127.0.0.1/32:" + server.getAddress().getPort()))),
        "test");
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    calls.add(
        new Call(
            exchange.getRequestURI().toString(),
            HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
            body));
    headers.forEach(exchange.getResponseHeaders()::add);
    byte[] said = answer.apply(body).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
