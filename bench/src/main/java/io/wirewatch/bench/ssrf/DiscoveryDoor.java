package io.wirewatch.bench.ssrf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.discovery.Discovery;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * The search for feeds as a door: forbidden addresses typed by a person, linked by a page that may
 * be read, named in its robots.txt.
 */
final class DiscoveryDoor {
  private static final int LINKS = 12;
  private static final int SITEMAPS = 3;

  private final int port;
  private final BiConsumer<String, FetchResult> noted;
  private final AtomicReference<String> page = new AtomicReference<>("");
  private final AtomicReference<String> robots = new AtomicReference<>("");

  /**
   * @param port of the server that may be read
   * @param noted is told what each request to another came to
   */
  DiscoveryDoor(int port, BiConsumer<String, FetchResult> noted) {
    this.port = port;
    this.noted = noted;
  }

  void open(List<String> forms) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext("/", this::answer);
    server.start();
    String host = "127.0.0.1:" + server.getAddress().getPort();
    try (SafeFetcher fetcher =
        new SafeFetcher(
            FetchLimits.forReading().within(Duration.ofSeconds(2)),
            AddressRules.allowing(
                List.of(AllowedAddress.of(host.replace("127.0.0.1", "127.0.0.1/32")))),
            "Wirewatch/trap")) {
      Discovery discovery =
          new Discovery(new Watched(fetcher, host), InstantSource.system(), Duration.ofSeconds(12));
      for (String form : forms) {
        discovery.behind(form);
      }
      for (int i = 0; i < forms.size(); i += LINKS) {
        page.set(linking(forms.subList(i, Math.min(i + LINKS, forms.size()))));
        discovery.behind("http://" + host + "/");
      }
      page.set("<html></html>");
      for (int i = 0; i < forms.size(); i += SITEMAPS) {
        robots.set(naming(forms.subList(i, Math.min(i + SITEMAPS, forms.size()))));
        discovery.behind("http://" + host + "/");
      }
    } finally {
      server.stop(0);
    }
  }

  private static String linking(List<String> forms) {
    StringBuilder html = new StringBuilder("<html><head>");
    for (String form : forms) {
      html.append("<link rel=alternate type=application/rss+xml href=\"")
          .append(form.replace("&", "&amp;").replace("\"", "&quot;"))
          .append("\">");
    }
    return html.append("</head></html>").toString();
  }

  private static String naming(List<String> forms) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    forms.forEach(form -> text.append("Sitemap: ").append(form).append('\n'));
    return text.toString();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String text = path.equals("/robots.txt") ? robots.get() : path.equals("/") ? page.get() : "";
    byte[] body = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Everything it reads is a page. */
  private final class Watched implements Poll.Network {
    private final SafeFetcher fetcher;
    private final String readable;

    Watched(SafeFetcher fetcher, String readable) {
      this.fetcher = fetcher;
      this.readable = readable;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
      FetchResult result = fetcher.fetch(request);
      if (!readable.equals(request.url().getRawAuthority())) {
        noted.accept(request.url().toString(), result);
      }
      return result;
    }

    @Override
    public ParsedFeed read(FeedBody body) {
      return new ParsedFeed.Refused(FailureReason.HTML_PAGE, "");
    }
  }
}
