package io.wirewatch.alerts.console;

import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.access.FormTokens;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Scope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sends single requests as one person, each time in a session or with a token of its own. */
record Caller(Newsroom room, HttpClient client, String name, Optional<Person> person) {

  /** As this person's browser would, from a page of ours. */
  HttpResponse<String> browse(HandlerType method, String path) throws Exception {
    HttpRequest.Builder request = to(path);
    String form = "";
    if (person.isPresent()) {
      String session =
          room.store.people().startSession(person.get().id(), "test", room.clock.instant());
      request.header("Cookie", "wirewatch_session=" + session);
      form = "csrf=" + FormTokens.of(session);
    }
    if (!method.equals(HandlerType.GET)) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    return send(request, method, form);
  }

  /** As this person's program would, with a token for everything. */
  HttpResponse<String> call(HandlerType method, String path, Scope... scopes) throws Exception {
    HttpRequest.Builder request = to(path);
    person.ifPresent(one -> request.header("Authorization", "Bearer " + token(one, scopes)));
    return send(request.header("Content-Type", "application/json"), method, "");
  }

  private String token(Person one, Scope... scopes) {
    return room.store
        .apiTokens()
        .make(one.id(), "test", Set.of(scopes), Duration.ofDays(1), room.clock.instant())
        .secret();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(room.url() + path)).timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, HandlerType method, String body)
      throws Exception {
    HttpRequest.BodyPublisher sent =
        method.equals(HandlerType.GET)
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return client.send(
        request.method(method.name(), sent).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
