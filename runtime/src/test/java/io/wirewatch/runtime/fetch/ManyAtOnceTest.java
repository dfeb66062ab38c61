package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Honest and hostile answers mixed, over one pool, from many threads. */
class ManyAtOnceTest {
  private static final int FETCHES = 400;
  private static final int THREADS = 16;
  private static final FetchLimits LIMITS =
      PATIENT.withBody(50_000, 200_000, 100).within(Duration.ofSeconds(2));
  private static final byte[] FEED = "<rss>honest</rss>".repeat(100).getBytes(UTF_8);

  private static HostileServer server() {
    return HostileServer.start()
        .on("/honest", Answers.ok("", FEED))
        .on("/packed", Answers.ok("Content-Encoding: gzip\r\n", Answers.gzip(FEED)))
        .on("/moved", Answers.redirect(301, "/packed"))
        .on("/same", Answers.status(304))
        .on("/endless", Attacks.endlessBody())
        .on("/bomb", Attacks.gzipBomb(8 * 1024 * 1024))
        .on("/short", Attacks.shortBody("", FEED, 20))
        .on("/reset", Attacks.resetAfter("HTTP/1.1 200"))
        .on("/headers", Attacks.endlessHeaders())
        .on("/interim", Attacks.endlessInterim(100))
        .on("/nothing", Attacks.raw(""))
        .on("/circle", Answers.redirect(302, "/circle"))
        .on("/inside", Answers.redirect(302, "http://10.0.0.1/"));
  }

  private static final Map<String, Integer> HONEST =
      Map.of("/honest", 200, "/packed", 200, "/moved", 200, "/same", 304);
  private static final List<String> HOSTILE =
      List.of(
          "/endless",
          "/bomb",
          "/short",
          "/reset",
          "/headers",
          "/interim",
          "/nothing",
          "/circle",
          "/inside");

  @Test
  void eachGetsItsOwnAnswerAndNothingIsLeftBehind() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (var server = server();
        var fetcher = fetcher(LIMITS, server)) {
      List<String> paths = paths();
      List<Future<FetchResult>> results = new ArrayList<>();
      for (String path : paths) {
        results.add(threads.submit(() -> fetcher.fetch(get(server.url(path)))));
      }

      for (int i = 0; i < FETCHES; i++) {
        check(paths.get(i), results.get(i).get());
      }

      assertThat(fetcher.connections().getLeased()).isZero();
      await().until(() -> server.openConnections() == fetcher.connections().getAvailable());
      assertThat(fetched(fetcher.fetch(get(server.url("/honest")))).body()).isEqualTo(FEED);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> paths() {
    var random = new Random(11);
    List<String> honest = HONEST.keySet().stream().sorted().toList();
    return random
        .ints(FETCHES, 0, honest.size() + HOSTILE.size())
        .mapToObj(i -> i < honest.size() ? honest.get(i) : HOSTILE.get(i - honest.size()))
        .toList();
  }

  private static void check(String path, FetchResult result) {
    Integer status = HONEST.get(path);
    if (status == null) {
      assertThat(result).as(path).isInstanceOf(Failed.class);
      return;
    }
    assertThat(result).as(path).isInstanceOf(Fetched.class);
    assertThat(((Fetched) result).status()).isEqualTo(status);
    assertThat(((Fetched) result).body()).isEqualTo(status == 304 ? new byte[0] : FEED);
  }
}
