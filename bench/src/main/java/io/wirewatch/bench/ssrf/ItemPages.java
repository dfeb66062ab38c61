package io.wirewatch.bench.ssrf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.fulltext.Errand;
import io.wirewatch.ingest.fulltext.PageReading;
import io.wirewatch.ingest.fulltext.PageStep;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The fourth door: addresses of items' pages, as a feed gives them and as a page redirects to them,
 * each with its robots.txt and, were that to allow it, itself.
 */
final class ItemPages {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String AGENT = "Wirewatch/trap";
  private static final int MOST_STEPS = 8;

  private ItemPages() {}

  /** Notes the forms that led to a connection. */
  static void read(Collection<String> forms, int port, List<String> opened) throws IOException {
    AtomicReference<String> target = new AtomicReference<>("");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext(
        "/",
        exchange -> {
          String to = Objects.requireNonNull(target.get()).replaceAll("[\r\n]", "");
          exchange.getResponseHeaders().set("Location", to);
          boolean isPage = exchange.getRequestURI().getPath().equals("/page");
          exchange.sendResponseHeaders(isPage ? 302 : 404, -1);
          exchange.close();
        });
    server.start();
    String start = "http://127.0.0.1:" + server.getAddress().getPort();
    try (SafeFetcher fetcher =
        new SafeFetcher(
            FetchLimits.forReading().within(Duration.ofSeconds(2)),
            AddressRules.allowing(
                List.of(AllowedAddress.of(start.substring(7).replace(":", "/32:")))),
            AGENT)) {
      for (String form : forms) {
        target.set(form);
        boolean asked = asks(fetcher, start, form) || asks(fetcher, start, start + "/page");
        if (asked) {
          opened.add(form);
        }
      }
    } finally {
      server.stop(0);
    }
  }

  /** Whether any step towards the page went to another server than ours. */
  private static boolean asks(SafeFetcher fetcher, String ours, String address) {
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return false;
    }
    Deque<FetchResult> strange = new ArrayDeque<>();
    Function<FetchRequest, FetchResult> watched =
        request -> {
          FetchResult result = fetcher.fetch(request);
          if (!request.url().toString().startsWith(ours)) {
            strange.add(result);
          }
          return result;
        };
    walk(watched, address);
    return strange.stream().anyMatch(SsrfCommand::isOpened);
  }

  private static void walk(Function<FetchRequest, FetchResult> fetcher, String address) {
    // One reading with the consent of everybody, so that the pages themselves are tried as well.
    for (Robots robots : List.of(new Robots(fetcher, AGENT, () -> NOW), consenting())) {
      PageReading reading = new PageReading(fetcher, robots, () -> NOW);
      Optional<Errand> errand = Errand.to(new WantedPage("trap", article(address)));
      for (int i = 0; i < MOST_STEPS && errand.isPresent(); i++) {
        PageStep step = reading.step(errand.get());
        errand = step instanceof PageStep.GoOn on ? Optional.of(on.errand()) : Optional.empty();
      }
    }
  }

  private static Robots consenting() {
    FetchResult yes =
        new FetchResult.Fetched(
            200,
            URI.create("http://trap.example/robots.txt"),
            List.of(),
            ResponseHeaders.of(),
            "User-agent: *\nAllow: /\n".getBytes(UTF_8));
    return new Robots(request -> yes, AGENT, () -> NOW);
  }

  private static Article article(String url) {
    return new Article(
        ArticleId.of("trap", "1"),
        1,
        new Source("trap", "Trap", Optional.empty(), Optional.empty()),
        url,
        "Trap",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        NOW,
        NOW,
        "trap",
        false);
  }
}
