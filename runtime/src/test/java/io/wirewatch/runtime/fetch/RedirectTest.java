package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects are followed by us, each one vetted like the first address. */
class RedirectTest {
  private final HostileServer server = HostileServer.start().on("/end", Answers.ok("end"));
  private final HostileServer other = HostileServer.start().on("/end", Answers.ok("other"));
  private final SafeFetcher fetcher = fetcher(PATIENT, server, other);

  @AfterEach
  void stop() throws Exception {
    fetcher.close();
    server.close();
    other.close();
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(get(server.url(path)));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsEachKind(int status) {
    server.on("/", Answers.redirect(status, "/end"));

    Fetched answer = fetched(fetch("/"));

    assertThat(answer.body()).asString(UTF_8).isEqualTo("end");
    assertThat(answer.finalUrl()).isEqualTo(server.url("/end"));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 305, 306})
  void leavesOtherKindsToTheCaller(int status) {
    server.on(
        "/",
        wire ->
            wire.send("HTTP/1.1 " + status + " So\r\nLocation: /end\r\nContent-Length: 0\r\n\r\n"));

    assertThat(fetched(fetch("/")).status()).isEqualTo(status);
  }

  @Test
  void listsPermanentMovesUpToTheFirstTemporaryOne() {
    server.on("/", Answers.redirect(301, "/a"));
    server.on("/a", Answers.redirect(308, other.url("/b").toString()));
    other.on("/b", Answers.redirect(302, "/c"));
    other.on("/c", Answers.redirect(301, "/end"));

    Fetched answer = fetched(fetch("/"));

    assertThat(answer.permanentMoves()).containsExactly(server.url("/a"), other.url("/b"));
    assertThat(answer.finalUrl()).isEqualTo(other.url("/end"));
  }

  @Test
  void followsFiveAndNoMore() {
    for (int i = 0; i < 6; i++) {
      server.on("/" + i, Answers.redirect(302, "/" + (i + 1)));
    }
    server.on("/6", Answers.ok("six"));

    fetched(fetch("/1"));
    assertThat(failed(fetch("/0"), FetchFailure.TOO_MANY_REDIRECTS).detail())
        .contains("than the 5 times");
  }

  @Test
  void seesCircles() {
    server
        .on("/", Answers.redirect(302, "/a"))
        .on("/a", Answers.redirect(302, "/b"))
        .on("/b", Answers.redirect(302, "/a#x"));
    server.on("/self", Answers.redirect(301, ""));
    server.on("/self2", Answers.redirect(301, "self2"));

    assertThat(failed(fetch("/"), FetchFailure.TOO_MANY_REDIRECTS).detail()).contains("circle");
    failed(fetch("/self2"), FetchFailure.TOO_MANY_REDIRECTS);
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "end, /dir/end",
    "./end, /dir/./end",
    "/end, /end",
    "?page=2, /dir/from?page=2",
    "../end, /dir/../end",
    "end?a=b c, ''",
    "'end#part', /dir/end",
    "'end?q=\"x\"|y', /dir/end?q=%22x%22%7Cy",
    "end/\u00c3\u00a9, /dir/end/%C3%A9",
    "end/\u00e9, /dir/end/%C3%A9",
  })
  void understandsRelativeTargets(String location, String asked) {
    server.on(
        "/dir/from",
        wire -> {
          if (wire.target().equals("/dir/from?x=y")) {
            Answers.redirect(302, location).answer(wire);
          } else {
            Answers.ok("here").answer(wire);
          }
        });

    FetchResult result = fetch("/dir/from?x=y");

    if (asked.isEmpty()) {
      failed(result, FetchFailure.URL_REFUSED);
    } else {
      assertThat(fetched(result).finalUrl()).isEqualTo(server.url(asked));
    }
  }

  @Test
  void understandsTargetsWithoutScheme() {
    server.on("/", Answers.redirect(302, "//127.0.0.1:" + other.port() + "/end"));

    assertThat(fetched(fetch("/")).finalUrl()).isEqualTo(other.url("/end"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "ftp://93.184.215.14/",
        "gopher://127.0.0.1:70/_x",
        "data:text/xml,<rss/>",
        "javascript:alert(1)",
        "jar:http://93.184.215.14/a.jar!/",
        "netdoc:/etc/passwd",
        "mailto:a@b.example",
        "http:end",
        "http:/end",
        "http:///end",
        "///end",
        "//",
        "http://",
        "http://user@93.184.215.14/",
        "http://93.184.215.14\\@127.0.0.1/",
        "\\\\127.0.0.1\\end",
        "/\\127.0.0.1/end",
        "http://127.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://127.0.0.1%2f@93.184.215.14/",
        "http://93.184.215.14:22/",
        "http://[fe80::1%25eth0]/",
        "/a\tb",
        "/a%zz"
      })
  void refusesTargetsThatMayNotBeOpened(String location) {
    server.on("/", Answers.redirect(302, location));

    failed(fetch("/"), FetchFailure.URL_REFUSED);

    assertThat(server.requests()).hasSize(1);
    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://127.0.0.2/end",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "https://192.168.1.1/",
        "//0.0.0.0/",
        "http://168.63.129.16/"
      })
  void refusesTargetsThatLeadToAddressesThatAreNotPublic(String location) {
    String target =
        location.replace("http://127.0.0.1:1/", "http://127.0.0.1:" + (server.port() ^ 1) + "/end");
    server.on("/", Answers.redirect(302, target));

    failed(fetch("/"), FetchFailure.ADDRESS_REFUSED);
  }

  @Test
  void namesRedirectsWithoutUsableTarget() {
    server.on("/none", Answers.status(301));
    server.on("/empty", Answers.redirect(301, ""));
    server.on("/two", Answers.redirect(301, "/a\r\nLocation: /b"));
    server.on("/same", Answers.redirect(301, "/end\r\nLocation: /end"));

    assertThat(failed(fetch("/none"), FetchFailure.BAD_REDIRECT).detail()).contains("not where to");
    failed(fetch("/empty"), FetchFailure.BAD_REDIRECT);
    assertThat(failed(fetch("/two"), FetchFailure.BAD_REDIRECT).detail())
        .contains("two different places");
    fetched(fetch("/same"));
  }

  @Test
  void leavesCredentialsBehindWhenTheOriginChanges() {
    var headers =
        Map.of(
            "Authorization",
            "Bearer secret",
            "X-Api-Key",
            "secret",
            "If-None-Match",
            "\"1\"",
            "Accept",
            "text/xml");
    server.on("/same", Answers.redirect(302, "/end"));
    server.on("/away", Answers.redirect(302, other.url("/end").toString()));

    fetched(fetcher.fetch(get(server.url("/same")).withHeaders(headers)));
    fetched(fetcher.fetch(get(server.url("/away")).withHeaders(headers)));

    assertThat(server.requests().get(1)).contains("Bearer secret", "X-Api-Key: secret");
    assertThat(other.requests().get(0))
        .contains("If-None-Match: \"1\"", "Accept: text/xml")
        .doesNotContain("secret", "Authorization", "Api");
  }

  @Test
  void credentialsDoNotComeBackAfterADetour() {
    server.on("/", Answers.redirect(302, other.url("/back").toString()));
    other.on("/back", Answers.redirect(302, server.url("/end").toString()));

    fetched(
        fetcher.fetch(get(server.url("/")).withHeaders(Map.of("Authorization", "Bearer secret"))));

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().get(1)).doesNotContain("secret");
  }

  @Test
  void keepsTheWayOfAsking() {
    server.on("/", Answers.redirect(301, "/end"));
    var head = new FetchRequest("HEAD", server.url("/"), Map.of(), Optional.empty(), 5);

    fetched(fetcher.fetch(head));

    assertThat(server.requests()).allMatch(request -> request.startsWith("HEAD "));
  }

  @Test
  void neverRepeatsAPostElsewhere() {
    server.on("/", Answers.redirect(308, "/end"));
    var post =
        new FetchRequest("POST", server.url("/"), Map.of(), Optional.of(new byte[] {'x'}), 5);

    assertThat(fetched(fetcher.fetch(post)).status()).isEqualTo(308);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void losesEncryptionOnlyOnTheSameHostAndWithoutAnythingPersonal() throws Exception {
    Hop anonymous =
        new Hop(
            "GET",
            URI.create("https://news.example/feed"),
            Map.of("Accept", "text/xml"),
            Optional.empty());
    Hop personal =
        new Hop(
            "GET",
            URI.create("https://news.example/feed"),
            Map.of("Authorization", "x"),
            Optional.empty());
    var sameHost = ResponseHeaders.of("Location", "http://news.example/feed");
    var otherHost = ResponseHeaders.of("Location", "http://other.example/feed");

    assertThat(Redirection.after(anonymous, sameHost).url())
        .isEqualTo(URI.create("http://news.example/feed"));
    for (var refused : new Object[][] {{anonymous, otherHost}, {personal, sameHost}}) {
      assertThat(problem((Hop) refused[0], (ResponseHeaders) refused[1]).failure())
          .isEqualTo(FetchFailure.BAD_REDIRECT);
    }
  }

  private static FetchResult.Failed problem(Hop hop, ResponseHeaders headers) {
    try {
      throw new AssertionError("followed to " + Redirection.after(hop, headers));
    } catch (FetchProblem problem) {
      return problem.failed();
    }
  }
}
