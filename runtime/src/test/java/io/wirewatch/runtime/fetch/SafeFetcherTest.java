package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.AGENT;
import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {
  private static final String FEED = "<rss><channel><title>Gazette — día</title></channel></rss>";

  @Test
  void bringsStatusHeadersAndBody() throws Exception {
    try (var server =
            HostileServer.start()
                .on("/feed", Answers.ok("ETag: \"a\u00e91\"\r\n", FEED.getBytes(UTF_8)));
        var fetcher = fetcher(PATIENT, server)) {

      Fetched answer = fetched(fetcher.fetch(get(server.url("/feed"))));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).asString(UTF_8).isEqualTo(FEED);
      assertThat(answer.finalUrl()).isEqualTo(server.url("/feed"));
      assertThat(answer.permanentMoves()).isEmpty();
      assertThat(answer.headers().first("etag")).contains("\"a\u00e91\"");
    }
  }

  @Test
  void saysWhoAsksAndNothingMore() throws Exception {
    try (var server = HostileServer.start().on("/", Answers.ok(FEED));
        var fetcher = fetcher(PATIENT, server)) {

      fetched(fetcher.fetch(get(server.url("/"))));

      assertThat(server.requests().get(0).lines().toList())
          .containsExactlyInAnyOrder(
              "GET / HTTP/1.1",
              "Accept-Encoding: gzip, deflate",
              "Host: 127.0.0.1:" + server.port(),
              "Connection: keep-alive",
              "User-Agent: " + AGENT,
              "");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304, 400, 401, 403, 404, 407, 410, 429, 500, 503, 599})
  void everyStatusIsAnAnswer(int status) throws Exception {
    try (var server = HostileServer.start().on("/", Answers.status(status));
        var fetcher = fetcher(PATIENT, server)) {

      Fetched answer = fetched(fetcher.fetch(get(server.url("/"))));

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void asksConditionallyAndKeepsTheConnectionOverAnswersWithoutBody() throws Exception {
    try (var server = HostileServer.start().on("/", Answers.status(304));
        var fetcher = fetcher(PATIENT, server)) {
      var request = get(server.url("/")).withHeaders(Map.of("If-None-Match", "\"1\""));

      for (int i = 0; i < 5; i++) {
        assertThat(fetched(fetcher.fetch(request)).status()).isEqualTo(304);
      }

      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests())
          .hasSize(5)
          .allMatch(head -> head.contains("If-None-Match: \"1\"\r\n"));
    }
  }

  @Test
  void keepsTheConnectionOverAnswersWithBody() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {
      server
          .on("/whole", Answers.ok(FEED))
          .on("/chunked", Answers.chunked(FEED.getBytes(UTF_8), 7));
      server.on(
          "/gzip", Answers.ok("Content-Encoding: gzip\r\n", Answers.gzip(FEED.getBytes(UTF_8))));

      for (String path : new String[] {"/whole", "/chunked", "/gzip", "/whole"}) {
        assertThat(fetched(fetcher.fetch(get(server.url(path)))).body())
            .asString(UTF_8)
            .isEqualTo(FEED);
      }

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void goesOnToAFreshConnectionWhenAKeptOneHasDied() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {
      server.on("/", wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").close());

      for (int i = 0; i < 5; i++) {
        assertThat(fetched(fetcher.fetch(get(server.url("/")))).body())
            .asString(UTF_8)
            .isEqualTo("ok");
      }

      assertThat(server.connections()).isEqualTo(5);
    }
  }

  @Test
  void doesNotTakeWhatWaitsOnAKeptConnectionForItsAnswer() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {
      server.on(
          "/304",
          wire ->
              wire.send(
                  "HTTP/1.1 304 Same\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"));
      server.on("/next", Answers.ok("honest"));

      fetched(fetcher.fetch(get(server.url("/304"))));
      Fetched next = fetched(fetcher.fetch(get(server.url("/next"))));

      assertThat(next.body()).asString(UTF_8).isEqualTo("honest");
    }
  }

  @Test
  void postsABodyAsGivenAndFollowsNothing() throws Exception {
    var received = new AtomicReference<String>();
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {
      server.on(
          "/hook",
          wire -> {
            received.set(new String(wire.body(), UTF_8));
            Answers.redirect(307, "/elsewhere").answer(wire);
          });
      var headers = Map.of("Content-Type", "application/json", "webhook-signature", "v1,abc");
      var request =
          new FetchRequest(
              "POST", server.url("/hook"), headers, Optional.of("{\"é\":1}".getBytes(UTF_8)), 0);

      Fetched answer = fetched(fetcher.fetch(request));

      assertThat(answer.status()).isEqualTo(307);
      assertThat(received.get()).isEqualTo("{\"é\":1}");
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0))
          .contains(
              "POST /hook", "Content-Type: application/json\r\n", "webhook-signature: v1,abc\r\n")
          .contains("Content-Length: 8\r\n")
          .doesNotContain("Accept-Encoding");
    }
  }

  @Test
  void keepsNoCookies() throws Exception {
    try (var server =
            HostileServer.start().on("/", Answers.ok("Set-Cookie: id=1; Path=/\r\n", new byte[0]));
        var fetcher = fetcher(PATIENT, server)) {

      fetched(fetcher.fetch(get(server.url("/"))));
      fetched(fetcher.fetch(get(server.url("/"))));

      assertThat(server.requests()).hasSize(2).noneMatch(head -> head.contains("Cookie"));
    }
  }

  @Test
  void sendsPathAndQueryAsWritten() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {

      fetched(fetcher.fetch(get(server.url("/a//b/../c;x?q=%2F&r=a+b#part"))));

      assertThat(server.requests().get(0)).startsWith("GET /a//b/../c;x?q=%2F&r=a+b HTTP/1.1\r\n");
    }
  }

  @Test
  void readsHeadWithoutBody() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(PATIENT, server)) {
      server.on("/", wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
      var request = new FetchRequest("HEAD", server.url("/"), Map.of(), Optional.empty(), 0);

      Fetched answer = fetched(fetcher.fetch(request));

      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().first("Content-Length")).contains("9999");
    }
  }
}
