package io.wirewatch.alerts.inbox;

import static io.wirewatch.alerts.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.AttemptResult;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Gathering;
import io.wirewatch.alerts.store.Habits;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.QuietHours.Weekend;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.EnrichedArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that wait for quiet hours, bundles, digests and limits, on a clock the test moves. */
class GatheringTest {
  private static final Tell USUAL = Tell.to(List.of());
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), Weekend.AS_WEEKDAYS);

  private final List<Message> sent = new ArrayList<>();
  private Path folder = Path.of(".");
  private AlertsStore store;
  private Destination mailbox;
  private Instant now = Instant.parse("2026-10-31T12:00:00Z");

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    store = TestStore.open(folder);
    String person =
        store
            .people()
            .add("a@x.example", "Ada", Role.EDITOR, ZoneId.of("America/New_York"), now)
            .id();
    mailbox = store.destinations().add(DestinationKind.MAIL, "Ada", person, "a@x.example", now);
  }

  @AfterEach
  void close() {
    assertThat(store.ledger().sum().difference()).isZero();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T02:10:00Z, 2026-11-01T11:30:00Z",
    "2026-03-08T03:10:00Z, 2026-03-08T10:30:00Z"
  })
  void aNightWithAClockChangeIsToldOnceWhenItIsOver(Instant night, Instant morning) {
    now = night;
    store.people().useHabits(mailbox.owner(), new Habits(Optional.of(NIGHT), LocalTime.of(7, 0)));
    rule("Jails", USUAL);

    for (int i = 0; now.isBefore(morning); i++) {
      accept(article("a" + i));
      if (i == 10) {
        restart();
      }
      pass(Duration.ofMinutes(20));
    }

    assertThat(sent).hasSize(1);
    assertThat(alerts(sent.get(0)))
        .hasSize((int) Duration.between(night, morning).toMinutes() / 20);
    assertThat(store.ledger().newestAlerts(Optional.empty(), 100))
        .hasSameSizeAs(alerts(sent.get(0)));
    accept(article("day"));
    pass(Duration.ofSeconds(1));
    assertThat(sent).hasSize(2);
  }

  @Test
  void topicsThatBreakThroughAreToldInTheNight() {
    now = Instant.parse("2026-11-01T03:00:00Z");
    rule(
        "Jails",
        new Tell(
            List.of(),
            new Speed.AtOnce(),
            List.of(),
            12,
            Optional.of(NIGHT),
            List.of("detention")));

    accept(article("a"));
    pass(Duration.ofSeconds(1));

    assertThat(sent).hasSize(1);
  }

  @Test
  void aBundleHoldsWhatCameWithinItsWindow() {
    rule("Jails", speed(new Speed.Bundled(Duration.ofMinutes(15))));
    accept(article("a"));
    pass(Duration.ofMinutes(14));
    accept(article("b"));
    assertThat(sent).isEmpty();

    pass(Duration.ofMinutes(1));
    accept(article("c"));
    pass(Duration.ofMinutes(20));

    assertThat(sent).hasSize(2);
    assertThat(alerts(sent.get(0))).containsExactly(article("a").id(), article("b").id());
    assertThat(sent.get(1).bundle()).as("alone it is an alert as ever").isEmpty();
  }

  @Test
  void oneDigestADayForTwoRulesAcrossAClockChangeAndRestarts() {
    rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    rule("Counties", "county", speed(new Speed.Daily(LocalTime.of(7, 0))));
    for (int day = 0; day < 10; day++) {
      accept(article("a" + day));
      restart();
      pass(Duration.ofHours(11));
      pass(Duration.ofHours(13));
    }

    assertThat(sent).hasSize(10);
    assertThat(sent)
        .allSatisfy(
            digest -> {
              Bundle bundle = digest.bundle().orElseThrow();
              assertThat(bundle.kind()).isEqualTo(Gathering.DAILY);
              assertThat(bundle.alerts()).hasSize(2);
              assertThat(bundle.stories()).as("one story of two rules").hasSize(1);
              assertThat(bundle.rules()).hasSize(2);
            });
  }

  @Test
  void aDigestMissedWhileTheServiceWasDownComesOnce() {
    rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("a"));
    now = now.plus(Duration.ofDays(3));
    restart();
    pass(Duration.ofSeconds(1));
    pass(Duration.ofDays(2));

    assertThat(sent).hasSize(1);
  }

  @Test
  void aClockSetBackAfterTheDigestBringsNoSecondOneThatDay() {
    rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("a"));
    now = Instant.parse("2026-11-01T12:00:00Z");
    pass(Duration.ofSeconds(1));
    now = Instant.parse("2026-11-01T11:00:00Z");
    accept(article("b"));
    pass(Duration.ofHours(2));
    assertThat(sent).hasSize(1);

    pass(Duration.ofDays(1));
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatIsOverTheHourlyLimitComesTogetherInTheNextHour() {
    rule(
        "Jails",
        new Tell(List.of(), new Speed.AtOnce(), List.of(), 3, Optional.empty(), List.of()));
    for (int i = 0; i < 8; i++) {
      accept(article("a" + i));
      pass(Duration.ofMinutes(1));
    }
    assertThat(sent).hasSize(3);
    assertThat(store.ledger().ofArticle(article("a7").id()).get(0).reason())
        .contains("more than 3 messages in an hour");

    pass(Duration.ofHours(1));

    assertThat(sent).hasSize(4);
    assertThat(alerts(sent.get(3))).hasSize(5);
  }

  @Test
  void aStoryIsToldAgainAtThreeOutletsAndNotAtFour() {
    rule("Jails", USUAL);
    for (String feed : List.of("gazette", "herald", "post", "times")) {
      accept(article("a").feed(feed).story("s"));
      pass(Duration.ofMinutes(1));
    }

    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).facts().outlets()).isEqualTo(3);
    assertThat(store.messages().firstOfThread(sent.get(1))).contains(sent.get(0).id());
  }

  @Test
  void aChangedHeadlineIsCorrectedOnceForARevision() {
    rule("Jails", USUAL);
    accept(article("a"));
    pass(Duration.ofMinutes(1));
    accept(article("a").revision(2).title("County ends detention contract"));
    accept(article("a").revision(2).title("County ends detention contract"));
    accept(article("a").revision(3).title("County ends detention contract"));
    pass(Duration.ofMinutes(1));

    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).facts().sequel().orElseThrow().before())
        .isEqualTo("County renews detention contract");
  }

  @Test
  void aBundleGivenUpEndsEveryMatchItCarried() {
    rule("Jails", speed(new Speed.Bundled(Duration.ofMinutes(5))));
    accept(article("a"));
    accept(article("b"));
    now = now.plus(Duration.ofMinutes(5));
    release();
    Message bundle = store.outbox().claim(mailbox.id(), now, Duration.ofMinutes(1)).orElseThrow();
    AttemptResult over =
        new AttemptResult(
            MessageState.GIVEN_UP, Optional.empty(), "no such mailbox", now, Optional.empty());
    store.outbox().record(bundle, now, Duration.ZERO, over);

    assertThat(store.ledger().sum().byState().get(LedgerState.FAILED)).isEqualTo(2);
    assertThat(
            store.messages().list(Optional.empty(), Optional.empty(), Optional.empty(), 9).items())
        .extracting(Message::id)
        .containsExactly(bundle.id());

    store.rules().delete(bundle.ruleId(), now);
  }

  @Test
  void aDeletedRuleLeavesTheDigestToOthers() {
    String jails = rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    rule("Counties", "county", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("a"));
    now = now.plus(Duration.ofDays(1));
    release();

    store.rules().delete(jails, now);
    pass(Duration.ofSeconds(1));

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).facts().ruleName()).isEqualTo("Counties");
    assertThat(store.ledger().sum().byState().get(LedgerState.SUPPRESSED)).isEqualTo(1);
  }

  @Test
  void aRuleDeletedWhileItsAlertIsOnTheWayInAnothersDigestIsLeftOut() {
    rule("Counties", "county", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("b").title("County votes").text("The county votes on Monday."));
    String jails = rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("a"));
    now = now.plus(Duration.ofDays(1));
    release();

    store.rules().delete(jails, now);
    pass(Duration.ofSeconds(1));

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).bundle().orElseThrow().rules().values()).containsExactly("Counties");
    assertThat(store.ledger().sum().byState().get(LedgerState.SUPPRESSED)).isEqualTo(1);
  }

  @Test
  void whatWaitsForARulePausedMeanwhileWaitsUntilItIsResumed() {
    String jails = rule("Jails", speed(new Speed.Daily(LocalTime.of(7, 0))));
    accept(article("a"));
    store.rules().pause(jails, Optional.empty(), now);
    pass(Duration.ofDays(1));
    assertThat(sent).isEmpty();

    store.rules().resume(jails, now);
    pass(Duration.ofSeconds(1));

    assertThat(sent).hasSize(1);
  }

  private static Tell speed(Speed speed) {
    return new Tell(List.of(), speed, List.of(3, 10), 12, Optional.empty(), List.of());
  }

  private String rule(String name, Tell tell) {
    return rule(name, "detention", tell);
  }

  private String rule(String name, String words, Tell tell) {
    Tell here = tell.withDestinations(List.of(mailbox.id()));
    return store
        .rules()
        .add(RuleDraft.of(name, mailbox.owner(), Watch.forWords(words), here), Instant.EPOCH)
        .id();
  }

  private void accept(Samples sample) {
    EnrichedArticle enriched = sample.at(now).build();
    RuleBook book = new RuleBook(store.rules(), () -> now);
    store
        .inbox()
        .inBatch(
            batch -> {
              batch.saveArticle(enriched, now);
              book.current()
                  .match(enriched)
                  .forEach(match -> Settling.settle(batch, enriched, match, now));
            });
  }

  /** Lets time pass and sends what is due then; twice, as nothing may be sent twice. */
  private void pass(Duration time) {
    send();
    now = now.plus(time);
    send();
    send();
  }

  private void send() {
    release();
    while (true) {
      Optional<Message> due = store.outbox().claim(mailbox.id(), now, Duration.ofMinutes(1));
      if (due.isEmpty()) {
        return;
      }
      sent.add(due.get());
      AttemptResult taken =
          new AttemptResult(MessageState.SENT, Optional.empty(), "250 ok", now, Optional.empty());
      store.outbox().record(due.get(), now, Duration.ZERO, taken);
    }
  }

  private void release() {
    new HeldMatches(store.inbox(), store.rules(), () -> now).release();
  }

  private void restart() {
    store.close();
    store = TestStore.open(folder);
  }

  private static List<String> alerts(Message message) {
    return message.bundle().orElseThrow().alerts().stream()
        .map(part -> part.facts().articleId())
        .toList();
  }
}
