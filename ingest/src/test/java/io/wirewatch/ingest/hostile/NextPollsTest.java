package io.wirewatch.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.PollOutcome;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows of the kit promise about the polls that follow the first. */
class NextPollsTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static HostileFeeds server;
  private static SafeFetcher fetcher;
  private static ParsingPool parsing;

  @BeforeAll
  static void open() {
    server = HostileFeeds.start(1, InstantSource.system());
    fetcher =
        new SafeFetcher(
            FetchLimits.forReading(),
            AddressRules.allowing(server.allowed().stream().map(AllowedAddress::of).toList()),
            "Wirewatch/test");
    parsing = new ParsingPool(1, Duration.ofSeconds(20));
  }

  @AfterAll
  static void close() {
    parsing.close();
    fetcher.close();
    server.close();
  }

  @Test
  void s5ACutAnswerIsAskedForAgainWithoutValidators() throws Exception {
    PolledSource source = source("S5", "shorter than announced");

    source.poll();
    source.pollWhenDue();

    assertThat(server.log().asked("S5-shorter-than-announced"))
        .hasSize(2)
        .noneMatch(RequestLog.Asked::isConditional);
  }

  @Test
  void s7AServerStuckAtNothingNewIsAskedWithoutValidatorsOnceADay() throws Exception {
    PolledSource source = source("S7", "304 for ever after a document");
    source.poll();

    PollPlan soon = source.pollWhenDue();
    source.passes(DAY);
    PollPlan later = source.poll();

    assertThat(soon.report().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    assertThat(later.report().outcome()).isEqualTo(PollOutcome.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ETag that changes each time", "weak ETag, then strong", "Last-Modified in 2099"})
  void s7AnUnchangedBodyIsNotParsedAgainWhateverItsValidators(String name) throws Exception {
    PolledSource source = source("S7", name);

    for (int i = 0; i < 4; i++) {
      source.pollWhenDue();
    }

    assertThat(source.parsed()).isEqualTo(1);
    assertThat(source.articles()).hasSize(3);
  }

  @Test
  void s7ABodyAfter304SpoilsNothing() throws Exception {
    PolledSource source = source("S7", "304 with a body");
    source.poll();

    assertThat(source.pollWhenDue().report().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    assertThat(source.pollWhenDue().report().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "429 with seconds, PT3H",
    "503 with seconds, PT5H",
    "'429 with Retry-After \"315360000\"', PT24H",
    "'429 with Retry-After \"Thu, 01 Jan 2099 00:00:00 GMT\"', PT24H"
  })
  void s9StaysAwayAsLongAsAskedAndNoLongerThanADay(String name, Duration wait) throws Exception {
    PolledSource source = source("S9", name);

    source.poll();

    assertThat(source.untilNext()).isBetween(wait, wait.multipliedBy(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1e9"})
  void s9AWaitThatCannotBeReadIsAsNone(String wait) throws Exception {
    PolledSource source = source("S9", "429 with Retry-After \"" + wait + "\"");

    source.poll();

    assertThat(source.untilNext())
        .isBetween(PolledSource.FLOOR, PolledSource.CEILING.multipliedBy(2));
  }

  @Test
  void s9AFailingSourceIsAskedLessAndLessButNeverForgotten() throws Exception {
    PolledSource source = source("S9", "answers 503");
    for (int i = 0; i < 12; i++) {
      source.pollWhenDue();
    }

    assertThat(source.untilNext()).isBetween(Duration.ofHours(20), Duration.ofHours(27));
  }

  @Test
  void s9WhatIsGoneIsAskedOnceMoreTheNextDay() throws Exception {
    PolledSource source = source("S9", "answers 410");

    source.poll();
    Duration first = source.untilNext();
    PollPlan second = source.pollWhenDue();

    assertThat(first).isEqualTo(DAY);
    assertThat(second.report().failure()).contains(FailureReason.HTTP_GONE);
    assertThat(source.untilNext()).isGreaterThan(DAY.multipliedBy(300));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no guid",
        "one guid for two items",
        "all guids change",
        "guid is the title",
        "guid of 1 MB",
        "guid in other case and spaces",
        "all links change",
        "one link for all"
      })
  void s14TheSameItemsComeOnceWhateverTheirGuids(String name) throws Exception {
    PolledSource source = source("S14", name);
    int first = source.poll().articles().size();

    for (int i = 0; i < 3; i++) {
      assertThat(source.pollWhenDue().report().count(ItemResult.NEW)).isZero();
    }

    assertThat(source.articles()).hasSize(first);
  }

  @Test
  void s14AGuidThatGoesOnHidesNoArticle() throws Exception {
    PolledSource source = source("S14", "guid goes on to another article");

    for (int i = 0; i < 4; i++) {
      source.pollWhenDue();
    }

    assertThat(source.articles().stream().map(Article::id).distinct()).hasSize(5);
  }

  @Test
  void s15NoDateOutsideItsTimeIsBelieved() throws Exception {
    for (Scenario scenario : Items.dates()) {
      PolledSource source = source(scenario);
      source.poll();
      PollPlan again = source.pollWhenDue();

      assertThat(source.articles())
          .as(scenario.name())
          .allSatisfy(
              article ->
                  article
                      .publishedAt()
                      .ifPresent(
                          date ->
                              assertThat(date)
                                  .isBetween(
                                      Instant.parse("1990-01-01T00:00:00Z"), START.plus(DAY))));
      assertThat(again.articles()).as(scenario.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shuffled each time, 10",
    "'emptied, then full again', 5",
    "counters and trackers change, 1"
  })
  void s16OrderAndCountersAreNoNews(String name, int articles) throws Exception {
    PolledSource source = source("S16", name);

    for (int i = 0; i < 5; i++) {
      source.pollWhenDue();
    }

    assertThat(source.articles()).hasSize(articles);
  }

  @Test
  void s16AnEditIsARevisionOfTheSameArticle() throws Exception {
    PolledSource source = source("S16", "one text edited every time");

    for (int i = 0; i < 3; i++) {
      source.pollWhenDue();
    }

    assertThat(source.articles().stream().map(Article::id).distinct()).hasSize(1);
    assertThat(source.articles()).extracting(Article::revision).containsExactly(1, 2, 3);
  }

  @Test
  void s20NoCookieIsEverSentBack() throws Exception {
    PolledSource wall = source("S20", "cookie wall");
    PolledSource sessions = source("S20", "session in every link");

    wall.poll();
    PollPlan second = wall.pollWhenDue();
    sessions.poll();

    assertThat(second.report().failure()).contains(FailureReason.HTML_PAGE);
    assertThat(sessions.pollWhenDue().report().count(ItemResult.NEW)).isZero();
  }

  @Test
  void s21TextsAreText() throws Exception {
    PolledSource source = source("S21", "texts made for other programs");

    source.poll();

    assertThat(source.articles())
        .allSatisfy(
            article -> {
              assertThat(article.title()).doesNotContain("<script", "\n", "\r", "\u001b", "\u202E");
              assertThat(article.title().length()).isLessThanOrEqualTo(500);
              assertThat(article.text()).doesNotContain("\u001b", "\u202E", "\u0000");
            });
  }

  @Test
  void s22VariantsAddUpAndNothingComesTwice() throws Exception {
    PolledSource source = source("S22", "three variants in turn");

    for (int i = 0; i < 7; i++) {
      source.pollWhenDue();
    }

    assertThat(source.articles()).hasSize(6);
    assertThat(source.articles()).extracting(Article::revision).containsOnly(1);
  }

  private static PolledSource source(String row, String name) {
    return source(Scenarios.of(row, name));
  }

  private static PolledSource source(Scenario scenario) {
    String id = scenario.toString().replaceAll("\\W+", "-");
    return new PolledSource(server.play(id, scenario), fetcher, parsing, START);
  }
}
