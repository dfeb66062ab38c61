package io.wirewatch.alerts.deliver;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.contract.failure.FailureReason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxWorkerTest {
  private static final DeliveryResult BUSY =
      DeliveryResult.TryLater.of(FailureReason.MAIL_BUSY, "450 later", Duration.ZERO);
  private final MovableClock clock = new MovableClock(NOON);
  private final ScriptedNotifier notifier = new ScriptedNotifier();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private AlertsStore store;
  private OutboxWorker worker;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = TestStore.open(folder);
    worker = worker();
  }

  @AfterEach
  void close() {
    notifier.letGo();
    worker.close();
    store.close();
  }

  @Test
  void sendsWhatIsDueAndRecordsIt() {
    Message message = tell("a@x.example");

    worker.start();

    awaitState(message, MessageState.SENT);
    assertThat(store.messages().attempts(message.id())).hasSize(1);
    assertThat(
            registry
                .get("wirewatch.alert.deliveries")
                .tags("destination", "mail", "outcome", "sent")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(
            registry.get("wirewatch.pipeline.latency").tags("stage", "end_to_end").timer().count())
        .isEqualTo(1);
  }

  @Test
  void triesAgainByTheScheduleUnderTheSameId() {
    notifier.answers("a@x.example", BUSY, BUSY, new DeliveryResult.Sent("250 taken"));
    Message message = tell("a@x.example");
    worker.start();

    awaitAttempts(message, 1);
    clock.move(Duration.ofSeconds(7));
    awaitAttempts(message, 2);
    clock.move(Duration.ofMinutes(7));
    awaitState(message, MessageState.SENT);

    assertThat(notifier.received()).containsExactly(message.id(), message.id(), message.id());
    assertThat(store.destinations().find(message.destinationId()).orElseThrow().failingSince())
        .isEmpty();
  }

  @Test
  void aMessageInFlightWhenTheProcessDiesIsSentAgainUnderTheSameId() {
    Message message = tell("a@x.example");
    assertThat(store.outbox().claim(message.destinationId(), clock.instant(), Duration.ofHours(1)))
        .isPresent();

    worker.start();

    awaitState(message, MessageState.SENT);
    assertThat(notifier.received()).containsExactly(message.id());
  }

  @Test
  void aHangingDestinationHoldsUpNobodyElse() {
    Message slow = tell("hangs@x.example");
    worker.start();
    await().until(() -> notifier.received().contains(slow.id()));

    Message quick = tell("b@x.example");
    worker.poke();

    awaitState(quick, MessageState.SENT);
    assertThat(state(slow)).isEqualTo(MessageState.PENDING);
  }

  @Test
  void aDestinationThatIsGoneIsSwitchedOffAndItsMatchFailed() {
    notifier.answers("a@x.example", new DeliveryResult.Disable(FailureReason.WEBHOOK_GONE, "410"));
    Message message = tell("a@x.example");

    worker.start();

    awaitState(message, MessageState.GIVEN_UP);
    assertThat(store.destinations().find(message.destinationId()).orElseThrow().isEnabled())
        .isFalse();
    assertThat(store.ledger().ofArticle(message.facts().articleId()))
        .extracting(entry -> entry.state())
        .containsExactly(LedgerState.FAILED);
    assertThat(store.ledger().sum().difference()).isZero();
  }

  @Test
  void givesUpWhenAllTriesAreUsedUp() {
    notifier.answers("a@x.example", BUSY);
    Message message = tell("a@x.example");
    worker.start();

    for (int attempts = 1; attempts <= 10; attempts++) {
      awaitAttempts(message, attempts);
      clock.move(Duration.between(clock.instant(), nextAttempt(message)));
    }

    awaitState(message, MessageState.GIVEN_UP);
    assertThat(notifier.received()).hasSize(10);
  }

  @Test
  void aRefusalForGoodIsTriedOnceMore() {
    notifier.answers(
        "a@x.example",
        new DeliveryResult.TryLater(
            FailureReason.MAIL_ADDRESS_REFUSED, "550 unknown", Duration.ZERO, 2));
    Message message = tell("a@x.example");
    worker.start();

    awaitAttempts(message, 1);
    clock.move(Duration.ofMinutes(1));

    awaitState(message, MessageState.GIVEN_UP);
    assertThat(notifier.received()).hasSize(2);
  }

  @Test
  void keepsTheOrderOfOneDestination() {
    List<Message> told =
        List.of("s1", "s2", "s3").stream()
            .map(
                story ->
                    TestStore.tell(
                        store, FactsSample.facts().story(story).build(), mailbox("a@x.example")))
            .toList();

    worker.start();

    told.forEach(message -> awaitState(message, MessageState.SENT));
    assertThat(notifier.received()).isEqualTo(told.stream().map(Message::id).toList());
  }

  @Test
  void whatIsOverTheHourlyCapWaitsAndSaysSo() {
    worker.close();
    worker =
        new OutboxWorker(
            store,
            List.of(notifier),
            new RetrySchedule(new Random(1)),
            new HourlyCaps(2, 1, 1),
            clock,
            registry);
    Destination mailbox = mailbox("a@x.example");
    List<Message> told =
        List.of("s1", "s2", "s3").stream()
            .map(story -> TestStore.tell(store, FactsSample.facts().story(story).build(), mailbox))
            .toList();
    worker.start();

    awaitState(told.get(1), MessageState.SENT);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> nextAttempt(told.get(2)).isAfter(clock.instant()));
    Message held = store.messages().find(told.get(2).id()).orElseThrow();
    assertThat(held.lastReply()).contains("waits: 2 messages went there within an hour");
    assertThat(notifier.received()).hasSize(2);
    clock.move(Duration.ofMinutes(61));

    awaitState(told.get(2), MessageState.SENT);
  }

  @Test
  void aDestinationThatAsksToBeLeftAloneIsLeftAloneByAllItsMessages() {
    notifier.answers(
        "a@x.example",
        DeliveryResult.TryLater.of(
            FailureReason.HTTP_TOO_MANY_REQUESTS, "429", Duration.ofMinutes(10)),
        new DeliveryResult.Sent("ok"));
    Destination mailbox = mailbox("a@x.example");
    Message first = TestStore.tell(store, FactsSample.facts().story("s1").build(), mailbox);
    Message second = TestStore.tell(store, FactsSample.facts().story("s2").build(), mailbox);
    worker.start();

    awaitAttempts(first, 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> nextAttempt(second).isAfter(clock.instant()));
    assertThat(notifier.received()).containsExactly(first.id());
    clock.move(Duration.ofMinutes(13));

    awaitState(first, MessageState.SENT);
    awaitState(second, MessageState.SENT);
  }

  private OutboxWorker worker() {
    return new OutboxWorker(
        store, List.of(notifier), new RetrySchedule(new Random(1)), clock, registry);
  }

  private Destination mailbox(String address) {
    return TestStore.destination(store, DestinationKind.MAIL, address);
  }

  private Message tell(String address) {
    return TestStore.tell(store, FactsSample.facts().story(address).build(), mailbox(address));
  }

  private MessageState state(Message message) {
    return store.messages().find(message.id()).orElseThrow().state();
  }

  private Instant nextAttempt(Message message) {
    return store.messages().find(message.id()).orElseThrow().nextAttemptAt();
  }

  private void awaitState(Message message, MessageState wanted) {
    await().atMost(Duration.ofSeconds(20)).until(() -> state(message) == wanted);
  }

  private void awaitAttempts(Message message, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> store.messages().attempts(message.id()).size() == count);
  }
}
