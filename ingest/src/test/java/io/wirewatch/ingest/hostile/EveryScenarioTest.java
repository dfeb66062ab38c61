package io.wirewatch.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario of the kit through the real path of a poll, all at once: a first poll ends as the
 * scenario says, and whatever it was, nothing is left behind that could hide the next news.
 */
class EveryScenarioTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration CUT = Duration.ofMillis(1_500);
  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final Map<Scenario, Future<PollPlan>> POLLS = new LinkedHashMap<>();
  private static final List<Scenario> ALL = Scenarios.all();

  private static HostileFeeds server;
  private static SafeFetcher hurried;
  private static SafeFetcher patient;
  private static ParsingPool parsing;
  private static ExecutorService threads;

  @BeforeAll
  static void pollAll() {
    server = HostileFeeds.start(ALL.size(), InstantSource.system());
    hurried = fetcher(CUT);
    patient = fetcher(PATIENT);
    parsing = new ParsingPool(2, Duration.ofSeconds(20));
    threads = Executors.newFixedThreadPool(24);
    for (Scenario scenario : ALL) {
      POLLS.put(scenario, threads.submit(() -> source(scenario).poll()));
    }
  }

  @AfterAll
  static void end() {
    threads.shutdownNow();
    parsing.close();
    hurried.close();
    patient.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> endsAsTheScenarioSays() {
    return POLLS.entrySet().stream()
        .map(
            poll ->
                DynamicTest.dynamicTest(
                    poll.getKey().toString(), () -> check(poll.getKey(), poll.getValue().get())));
  }

  @Test
  void namesEveryRow() {
    assertThat(ALL.stream().map(Scenario::row).distinct())
        .containsExactly(
            "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14",
            "S15", "S16", "S17", "S20", "S21", "S22");
    assertThat(ALL.stream().map(Scenario::toString)).doesNotHaveDuplicates();
  }

  private static void check(Scenario scenario, PollPlan plan) {
    if (scenario.refusals().isEmpty()) {
      assertThat(plan.report().failure()).as(plan.report().inWords()).isEmpty();
      assertThat(plan.articles()).hasSize(scenario.items());
    } else {
      FailureReason reason = plan.report().failure().orElseThrow();
      assertThat(scenario.refusals()).as(plan.report().inWords()).contains(reason);
      assertThat(plan.articles()).isEmpty();
      assertThat(plan.memory().etag()).isEmpty();
      assertThat(plan.memory().lastModified()).isEmpty();
      assertThat(plan.memory().bodyHash()).isEmpty();
      assertThat(plan.memory().nextPollAt()).isAfterOrEqualTo(START.plus(PolledSource.FLOOR));
      assertThat(plan.report().detail()).doesNotContain("<script", "Exception");
    }
    assertThat(server.log().asked(id(scenario) + "/canary")).isEmpty();
  }

  private static PolledSource source(Scenario scenario) {
    URI url = server.play(id(scenario), scenario);
    boolean cut = scenario.refusals().contains(FailureReason.TIMEOUT);
    return new PolledSource(url, cut ? hurried : patient, parsing, START);
  }

  private static String id(Scenario scenario) {
    return "s" + ALL.indexOf(scenario);
  }

  private static SafeFetcher fetcher(Duration within) {
    return new SafeFetcher(
        FetchLimits.forReading().within(within),
        AddressRules.allowing(server.allowed().stream().map(AllowedAddress::of).toList()),
        "Wirewatch/test");
  }
}
