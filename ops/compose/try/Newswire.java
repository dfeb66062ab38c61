import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A feed and a webhook's receiver for trying out: GET /feed is RSS, POST /publish adds an article whose headline is the
 * body, POST /hook keeps a call, GET /calls shows the calls so far, one a line.
 */
final class Newswire {
  private static final String ITEM =
      "<item><guid isPermaLink=\"false\">%d</guid><title>%s</title><link>http://newswire:8000/%d</link>"
          + "<description>%s</description><pubDate>%s</pubDate></item>";

  private final List<String> items = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  public static void main(String[] args) throws IOException {
    Newswire wire = new Newswire();
    HttpServer server = HttpServer.create(new InetSocketAddress(8000), 0);
    server.createContext("/feed", exchange -> answer(exchange, "application/rss+xml", wire.feed()));
    server.createContext("/publish", exchange -> answer(exchange, "text/plain", wire.publish(body(exchange))));
    server.createContext("/hook", exchange -> answer(exchange, "text/plain", wire.keep(exchange)));
    server.createContext("/calls", exchange -> answer(exchange, "text/plain", String.join("\n", wire.calls)));
    server.start();
  }

  private String feed() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>The Trial Newswire</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private String publish(String headline) {
    int number = items.size() + 1;
    String text = headline.replace("&", "&amp;").replace("<", "&lt;");
    String now = ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
    items.add(String.format(ITEM, number, text, number, text, now));
    return "published";
  }

  private String keep(HttpExchange call) throws IOException {
    String signature = call.getRequestHeaders().getFirst("webhook-signature");
    calls.add(signature + " " + body(call));
    return "thank you";
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("content-type", type);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
