package io.wirewatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollTest {
  private static final URI URL = URI.create("https://gazette.example/feed");
  private static final Feed FEED =
      new Feed(
          "gazette",
          "Local Gazette",
          URL,
          Optional.empty(),
          Optional.of("TX"),
          Optional.of("local"),
          Optional.of("en"),
          false);
  private static final String RSS =
      "<rss version='2.0'><channel><title>G</title>%s<item><title>Raid at dawn</title>"
          + "<link>https://gazette.example/1</link></item></channel></rss>";

  private final ParsingPool parsing = new ParsingPool(1, Duration.ofSeconds(2));
  private final FeedKnowledge known = new FeedKnowledge();
  private final List<FetchRequest> requests = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private Optional<FeedMemory> memory = Optional.empty();
  private int parsed;
  private FetchResult answer = new FetchResult.Failed(FetchFailure.DNS, "no answer yet");

  @AfterEach
  void stopParsing() {
    parsing.close();
  }

  @Test
  void asksUnconditionallyFirstThenWithTheValidatorsOfAWholeDocument() throws Exception {
    answer =
        ok(RSS.formatted(""), "ETag", "\"v1\"", "Last-Modified", "Mon, 23 Nov 2026 09:00:00 GMT");
    poll();
    answer = answered(304, "");
    PollPlan second = poll();

    assertThat(requests.get(0).headers()).doesNotContainKeys("If-None-Match", "If-Modified-Since");
    assertThat(requests.get(1).headers())
        .containsEntry("If-None-Match", "\"v1\"")
        .containsEntry("If-Modified-Since", "Mon, 23 Nov 2026 09:00:00 GMT");
    assertThat(second.report().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    assertThat(second.memory().etag()).contains("\"v1\"");
  }

  @Test
  void asksWithoutValidatorsOnceADay() throws Exception {
    answer = ok(RSS.formatted(""), "ETag", "\"v1\"");
    poll();
    now = now.plus(Duration.ofHours(25));
    poll();

    assertThat(requests.get(1).headers()).doesNotContainKey("If-None-Match");
  }

  @Test
  void aServerThatSaysNotModifiedWithoutBeingAskedIsFoundOut() throws Exception {
    answer = answered(304, "");

    assertThat(poll().report().failure()).contains(FailureReason.HTTP_UNEXPECTED);
  }

  @Test
  void theSameBytesAreNotParsedAgain() throws Exception {
    answer = ok(RSS.formatted(""));
    poll();
    PollPlan second = poll();

    assertThat(parsed).isEqualTo(1);
    assertThat(second.report().outcome()).isEqualTo(PollOutcome.OK);
    assertThat(second.articles()).isEmpty();
    assertThat(second.report().inWords()).isEqualTo("nothing new");
  }

  @Test
  void validatorsOfAnUnreadableAnswerAreNotKept() throws Exception {
    answer = ok("<html><body>Sign in</body></html>", "ETag", "\"wall\"");
    PollPlan plan = poll();

    assertThat(plan.report().failure()).contains(FailureReason.HTML_PAGE);
    assertThat(plan.memory().etag()).isEmpty();
    assertThat(plan.memory().bodyHash()).isEmpty();
    assertThat(plan.memory().consecutiveFailures()).isEqualTo(1);
  }

  @Test
  void validatorsOfADocumentThatBrokeOffAreNotKeptButItsItemsAre() throws Exception {
    String whole = RSS.formatted("");
    answer = ok(whole.substring(0, whole.indexOf("</channel>")), "ETag", "\"half\"");
    PollPlan plan = poll();

    assertThat(plan.articles()).hasSize(1);
    assertThat(plan.memory().etag()).isEmpty();
    assertThat(plan.memory().bodyHash()).isEmpty();
    assertThat(plan.memory().consecutiveFailures()).isZero();
  }

  @Test
  void staysAwayAsLongAsTheServerAsks() throws Exception {
    answer = answered(429, "", "Retry-After", "7200");
    PollPlan plan = poll();

    assertThat(plan.report().failure()).contains(FailureReason.HTTP_TOO_MANY_REQUESTS);
    assertThat(plan.memory().nextPollAt()).isAfterOrEqualTo(now.plus(Duration.ofHours(2)));
  }

  @Test
  void heedsTheFeedsOwnTimeToLive() throws Exception {
    answer = ok(RSS.formatted("<ttl>40</ttl>"));

    assertThat(poll().memory().nextPollAt()).isAfterOrEqualTo(now.plus(Duration.ofMinutes(40)));
  }

  @Test
  void aFeedThatIsGoneIsAskedOnceMoreTheNextDayAndThenLeftAlone() throws Exception {
    answer = answered(410, "");

    assertThat(poll().memory().nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
    assertThat(poll().memory().nextPollAt()).isEqualTo(now.plus(Duration.ofDays(365)));
  }

  @Test
  void failuresAddUpAndASuccessClearsThem() throws Exception {
    answer = new FetchResult.Failed(FetchFailure.TLS, "the certificate expired on 1 November");
    poll();
    PollPlan second = poll();
    answer = ok(RSS.formatted(""));
    PollPlan third = poll();

    assertThat(second.memory().consecutiveFailures()).isEqualTo(2);
    assertThat(second.report().inWords()).contains("certificate").contains("1 November");
    assertThat(third.memory().consecutiveFailures()).isZero();
    assertThat(third.memory().lastFailure()).isEmpty();
  }

  @Test
  void anAddressThatChangedStartsAnew() throws Exception {
    answer = ok(RSS.formatted(""), "ETag", "\"v1\"");
    poll();
    URI moved = URI.create("https://gazette.example/new");
    Feed feed =
        new Feed(
            FEED.id(),
            FEED.name(),
            moved,
            FEED.homePage(),
            FEED.region(),
            FEED.group(),
            FEED.language(),
            false);

    PollPlan plan = poll(feed);

    assertThat(requests.get(1).headers()).doesNotContainKey("If-None-Match");
    assertThat(plan.memory().url()).isEqualTo(moved);
    assertThat(plan.articles()).isEmpty();
  }

  private PollPlan poll() throws InterruptedException {
    return poll(FEED);
  }

  private PollPlan poll(Feed feed) throws InterruptedException {
    PollingPolicy policy =
        new PollingPolicy(Duration.ofMinutes(2), Duration.ofHours(1), new Random(5));
    Poll.ItemAges ages = new Poll.ItemAges(Duration.ofDays(90), Duration.ofDays(90));
    PollPlan plan = new Poll(new Answers(), policy, ages, () -> now).run(feed, memory, known);
    memory = Optional.of(plan.memory());
    plan.remembered().forEach(known::put);
    return plan;
  }

  /** Gives the answer of the test and counts what is parsed. */
  private final class Answers implements Poll.Network {
    @Override
    public FetchResult fetch(FetchRequest request) {
      requests.add(request);
      return answer;
    }

    @Override
    public ParsedFeed read(FeedBody body) throws InterruptedException {
      parsed++;
      return parsing.read(body);
    }
  }

  private static FetchResult ok(String body, String... headers) {
    return answered(200, body, headers);
  }

  private static FetchResult answered(int status, String body, String... headers) {
    return new FetchResult.Fetched(
        status, URL, List.of(), ResponseHeaders.of(headers), body.getBytes(UTF_8));
  }
}
