package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain HTTP client with cookies, for walking through the console without a browser. */
final class Visit {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Newsroom room;
  private String formToken = "";

  private Visit(Newsroom room) {
    this.room = room;
  }

  static Visit stranger(Newsroom room) {
    return new Visit(room);
  }

  static Visit signedIn(Newsroom room, Person person) throws Exception {
    Visit visit = new Visit(room);
    String link = room.server().signInLink(person).toString();
    visit.post("/start", Map.of("key", link.substring(link.indexOf("key=") + 4)));
    Matcher token = FORM_TOKEN.matcher(visit.get("/").body());
    visit.formToken = token.find() ? token.group(1) : "";
    return visit;
  }

  String formToken() {
    return formToken;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = to(path).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Posts a form as our own page would: with the token. */
  HttpResponse<String> submit(String path, Map<String, String> fields) throws Exception {
    Map<String, String> all = new HashMap<>(fields);
    all.put("csrf", formToken);
    return post(path, all);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
      throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a file as our own page would. */
  HttpResponse<String> upload(String path, String field, String content) throws Exception {
    return uploadWithToken(path, field, content, formToken);
  }

  HttpResponse<String> uploadWithToken(String path, String field, String content, String token)
      throws Exception {
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n".formatted(token)
            + "--edge\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"list.opml\"\r\n"
                .formatted(field)
            + "Content-Type: text/xml\r\n\r\n%s\r\n--edge--\r\n".formatted(content);
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(room.url() + path)).timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
