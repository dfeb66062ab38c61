package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.EMPTY_DOCUMENT;
import static io.wirewatch.contract.failure.FailureReason.HTML_PAGE;
import static io.wirewatch.contract.failure.FailureReason.HTTP_CLIENT_ERROR;
import static io.wirewatch.contract.failure.FailureReason.HTTP_FORBIDDEN;
import static io.wirewatch.contract.failure.FailureReason.HTTP_GONE;
import static io.wirewatch.contract.failure.FailureReason.HTTP_NOT_FOUND;
import static io.wirewatch.contract.failure.FailureReason.HTTP_SERVER_ERROR;
import static io.wirewatch.contract.failure.FailureReason.HTTP_TOO_MANY_REQUESTS;
import static io.wirewatch.contract.failure.FailureReason.HTTP_UNEXPECTED;
import static io.wirewatch.contract.failure.FailureReason.MALFORMED_FEED;
import static io.wirewatch.contract.failure.FailureReason.NOT_A_FEED;
import static io.wirewatch.contract.failure.FailureReason.PROTOCOL;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** S9 and S10: refusals, and answers that are no feed. */
final class Statuses {
  static final String PARKED =
      "<!DOCTYPE html><html><head><title>Domain for sale</title></head><body>Buy me</body></html>";

  private static final Map<Integer, FailureReason> CODES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, HTTP_CLIENT_ERROR),
              Map.entry(401, HTTP_FORBIDDEN),
              Map.entry(402, HTTP_CLIENT_ERROR),
              Map.entry(403, HTTP_FORBIDDEN),
              Map.entry(404, HTTP_NOT_FOUND),
              Map.entry(410, HTTP_GONE),
              Map.entry(418, HTTP_CLIENT_ERROR),
              Map.entry(429, HTTP_TOO_MANY_REQUESTS),
              Map.entry(451, HTTP_FORBIDDEN),
              Map.entry(500, HTTP_SERVER_ERROR),
              Map.entry(502, HTTP_SERVER_ERROR),
              Map.entry(503, HTTP_SERVER_ERROR),
              Map.entry(504, HTTP_SERVER_ERROR),
              Map.entry(522, HTTP_SERVER_ERROR),
              Map.entry(204, HTTP_UNEXPECTED),
              Map.entry(206, HTTP_UNEXPECTED)));

  private Statuses() {}

  static List<Scenario> all() {
    return Stream.of(statuses(), waits(), pages(), notFeeds()).flatMap(List::stream).toList();
  }

  private static List<Scenario> statuses() {
    List<Scenario> all = new ArrayList<>();
    CODES.forEach(
        (status, reason) ->
            all.add(refused("S9", "answers " + status, always(Answers.status(status)), reason)));
    return all;
  }

  private static List<Scenario> waits() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        refused(
            "S9",
            "answers 999",
            always(Attacks.raw("HTTP/1.1 999 No\r\n\r\n")),
            PROTOCOL,
            HTTP_UNEXPECTED));
    all.add(
        refused(
            "S9",
            "429 with seconds",
            stage -> stage.busy(429, Duration.ofHours(3)),
            HTTP_TOO_MANY_REQUESTS));
    all.add(
        refused(
            "S9",
            "429 with forty seconds",
            stage -> stage.busy(429, Duration.ofSeconds(40)),
            HTTP_TOO_MANY_REQUESTS));
    all.add(
        refused(
            "S9",
            "503 with seconds",
            stage -> stage.busy(503, Duration.ofHours(5)),
            HTTP_SERVER_ERROR));
    for (String wait :
        List.of("soon", "-5", "", "315360000", "Thu, 01 Jan 2099 00:00:00 GMT", "1e9")) {
      all.add(
          refused(
              "S9",
              "429 with Retry-After \"" + wait + "\"",
              always(busy(wait)),
              HTTP_TOO_MANY_REQUESTS));
    }
    return all;
  }

  private static List<Scenario> pages() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        refused(
            "S9",
            "200 with an error page",
            always(page("<html><body>Error 500</body></html>")),
            HTML_PAGE));
    all.add(refused("S9", "200 with a parked domain", always(page(PARKED)), HTML_PAGE));
    return all;
  }

  private static List<Scenario> notFeeds() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        refused(
            "S10",
            "other XML",
            always(page("<?xml version=\"1.0\"?><kml><Placemark/></kml>")),
            NOT_A_FEED));
    all.add(
        refused("S10", "OPML", always(page("<opml version=\"2.0\"><body/></opml>")), NOT_A_FEED));
    all.add(refused("S10", "JSON", always(page("{\"status\":\"ok\"}")), NOT_A_FEED));
    all.add(refused("S10", "PDF", always(page("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj")), NOT_A_FEED));
    all.add(refused("S10", "empty", always(page("")), EMPTY_DOCUMENT));
    all.add(refused("S10", "white space", always(page(" \r\n\t ")), EMPTY_DOCUMENT));
    all.add(
        refused(
            "S10",
            "zeros",
            always(page("\u0000".repeat(5_000))),
            EMPTY_DOCUMENT,
            NOT_A_FEED,
            MALFORMED_FEED));
    all.add(
        refused(
            "S10",
            "a page that names its feed",
            always(
                page(
                    PARKED.replace(
                        "<title>",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"><title>"))),
            HTML_PAGE));
    return all;
  }

  private static Behaviour busy(String wait) {
    return wire ->
        wire.send("HTTP/1.1 429 Busy\r\nRetry-After: " + wait + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static Behaviour page(String body) {
    return Answers.ok("ETag: \"page\"\r\nContent-Type: text/html\r\n", body.getBytes(UTF_8));
  }
}
