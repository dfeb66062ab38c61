package io.wirewatch.standalone.scenario;

import io.wirewatch.alerts.console.ConsoleServer;
import io.wirewatch.alerts.store.Person;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's visit to the console without a browser: follows links, sends forms. */
final class ConsoleVisit {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI console;
  private String formToken = "";

  private ConsoleVisit(URI console) {
    this.console = console;
  }

  static ConsoleVisit signIn(ConsoleServer server, Person person) throws Exception {
    ConsoleVisit visit = new ConsoleVisit(server.url());
    String link = server.signInLink(person).toString();
    visit.send("/start", Map.of("key", link.substring(link.indexOf("key=") + 4)));
    Matcher token = FORM_TOKEN.matcher(visit.see("/"));
    visit.formToken = token.find() ? token.group(1) : "";
    return visit;
  }

  String see(String path) throws Exception {
    return answer(HttpRequest.newBuilder(console.resolve(path)).GET()).body();
  }

  /** Sends a form and follows to the page it leads to. */
  HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
    Map<String, String> all = new HashMap<>(fields);
    all.put("csrf", formToken);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(console.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
