package io.wirewatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final URI NEWS = URI.create("https://gazette.example/news/1");
  private static final URI PRIVATE = URI.create("https://gazette.example/private/1");

  private final List<URI> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private FetchResult answer = text("");
  private final Robots robots = new Robots(this::fetch, "Wirewatch/0.1 (news)", () -> now);

  @Test
  void heedsTheGroupThatNamesUsAndNoOther() {
    answer =
        text(
            "User-agent: *\nDisallow: /\n\nUser-agent: wirewatch\nDisallow: /private/\nCrawl-delay: 7\n");

    RobotsRules rules = robots.ask(NEWS);

    assertThat(rules.refusal(NEWS)).isEmpty();
    assertThat(rules.refusal(PRIVATE)).contains(FailureReason.ROBOTS_FORBID);
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(7));
    assertThat(asked).containsExactly(URI.create("https://gazette.example/robots.txt"));
  }

  @Test
  void theLongestRuleWins() {
    answer = text("User-agent: *\nDisallow: /\nAllow: /news/\n");

    RobotsRules rules = robots.ask(NEWS);

    assertThat(rules.refusal(NEWS)).isEmpty();
    assertThat(rules.refusal(PRIVATE)).contains(FailureReason.ROBOTS_FORBID);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void anOriginWithoutRulesAllowsEverything(int status) {
    answer = status(status);

    assertThat(robots.ask(PRIVATE).refusal(PRIVATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void anOriginThatCannotSayAllowsNothingForHalfAnHour(int status) {
    answer = status(status);

    assertThat(robots.ask(NEWS).refusal(NEWS)).contains(FailureReason.ROBOTS_UNAVAILABLE);
    now = now.plus(Duration.ofMinutes(29));
    assertThat(robots.known(NEWS)).isPresent();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(robots.known(NEWS)).isEmpty();
  }

  @Test
  void rulesHoldForADayAndOnWhileNoNewerAreToBeHad() {
    answer = text("User-agent: *\nDisallow: /private/\n");
    robots.ask(NEWS);

    now = now.plus(Duration.ofHours(23));
    assertThat(robots.known(PRIVATE)).isPresent();
    now = now.plus(Duration.ofHours(1));
    assertThat(robots.known(PRIVATE)).isEmpty();
    answer = new FetchResult.Failed(FetchFailure.TIMEOUT, "no answer");

    assertThat(robots.ask(NEWS).refusal(NEWS)).isEmpty();
    assertThat(robots.known(PRIVATE).orElseThrow().refusal(PRIVATE))
        .contains(FailureReason.ROBOTS_FORBID);
  }

  @Test
  void anOriginMayAskForFresherRules() {
    answer = text("User-agent: *\nDisallow:\n", "Cache-Control", "max-age=3600");
    robots.ask(NEWS);

    now = now.plus(Duration.ofMinutes(61));

    assertThat(robots.known(NEWS)).isEmpty();
  }

  @Test
  void redirectsWithoutEndAreNoRules() {
    answer = new FetchResult.Failed(FetchFailure.TOO_MANY_REDIRECTS, "round and round");

    assertThat(robots.ask(NEWS).refusal(NEWS)).isEmpty();
  }

  @Test
  void whoAsksForPausesOfHoursIsLeftAlone() {
    answer = text("User-agent: *\nCrawl-delay: 86400\n");

    assertThat(robots.ask(NEWS).refusal(NEWS)).contains(FailureReason.ROBOTS_FORBID);
  }

  @Test
  void schemeAndPortAreOriginsOfTheirOwn() {
    answer = text("User-agent: *\nDisallow: /\n");
    robots.ask(NEWS);

    assertThat(robots.known(URI.create("https://GAZETTE.example/x"))).isPresent();
    assertThat(robots.known(URI.create("http://gazette.example/x"))).isEmpty();
    assertThat(robots.known(URI.create("https://gazette.example:8443/x"))).isEmpty();
  }

  private FetchResult fetch(FetchRequest request) {
    asked.add(request.url());
    return answer;
  }

  private static FetchResult text(String text, String... headers) {
    return new FetchResult.Fetched(
        200,
        URI.create("https://gazette.example/robots.txt"),
        List.of(),
        ResponseHeaders.of(headers),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static FetchResult status(int status) {
    return new FetchResult.Fetched(
        status,
        URI.create("https://gazette.example/robots.txt"),
        List.of(),
        ResponseHeaders.of(),
        new byte[0]);
  }
}
