package io.wirewatch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Scope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** A program that uses the interface with a token of somebody's. */
final class Program {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Newsroom room;
  private final String secret;

  private Program(Newsroom room, String secret) {
    this.room = room;
    this.secret = secret;
  }

  static Program of(Newsroom room, Person person) {
    return withSecret(
        room,
        room.store
            .apiTokens()
            .make(
                person.id(),
                "program",
                Set.of(Scope.values()),
                Duration.ofDays(1),
                room.clock.instant())
            .secret());
  }

  static Program withSecret(Newsroom room, String secret) {
    return new Program(room, secret);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(room.url() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return MAPPER.readTree(answer.body());
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
