package io.wirewatch.alerts.deliver;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.AttemptResult;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleNoticesTest {
  private final MovableClock clock = new MovableClock(NOON);
  private final List<MailContent> letters = new ArrayList<>();
  private AlertsStore store;
  private Destination courts;
  private Message message;
  private TroubleNotices notices;
  private DeliveryResult answer = new DeliveryResult.Sent("250");

  @BeforeEach
  void open(@TempDir Path folder) {
    store = TestStore.open(folder);
    String owner =
        store
            .people()
            .add("ed@x.example", "Ed", Role.EDITOR, ZoneId.of("America/New_York"), NOON)
            .id();
    courts =
        store
            .destinations()
            .add(
                DestinationKind.SLACK,
                "Slack #courts",
                owner,
                "https://h.example/services/x",
                NOON);
    message = TestStore.tell(store, FactsSample.facts().build(), courts);
    notices =
        new TroubleNotices(
            store, this::carry, new Links(URI.create("https://console.example")), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private DeliveryResult carry(String id, String to, MailContent letter, String reason) {
    assertThat(to).isEqualTo("ed@x.example");
    letters.add(letter);
    return answer;
  }

  private void attempt(MessageState state, Optional<String> disable) {
    Optional<FailureReason> reason =
        state == MessageState.SENT
            ? Optional.empty()
            : Optional.of(FailureReason.HTTP_SERVER_ERROR);
    store
        .outbox()
        .record(
            message,
            clock.instant(),
            Duration.ofMillis(3),
            new AttemptResult(state, reason, "answered 503: busy", clock.instant(), disable));
  }

  @Test
  void theOwnerIsToldOnceOfARunOfFailures() {
    attempt(MessageState.FAILED, Optional.empty());
    notices.look();
    assertThat(letters).isEmpty();
    clock.move(Duration.ofMinutes(61));

    notices.look();
    notices.look();

    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).subject()).isEqualTo("Slack #courts has refused 1 message");
    assertThat(letters.get(0).text())
        .contains("24 Nov 2026, 12:00 EST", "answered 503: busy", "1 message waits")
        .contains("https://console.example/destinations/" + courts.id());
  }

  @Test
  void whatWorksAgainAndFailsAgainIsToldAgain() {
    attempt(MessageState.FAILED, Optional.empty());
    clock.move(Duration.ofHours(2));
    notices.look();
    attempt(MessageState.SENT, Optional.empty());
    attempt(MessageState.FAILED, Optional.empty());
    clock.move(Duration.ofHours(2));

    notices.look();

    assertThat(letters).hasSize(2);
  }

  @Test
  void aDestinationSwitchedOffByItsAnswerIsToldAtOnceAndByHandNotAtAll() {
    store.destinations().disable(courts.id(), "switched off by hand");
    notices.look();
    assertThat(letters).isEmpty();
    store.destinations().enable(courts.id());
    attempt(MessageState.GIVEN_UP, Optional.of("the channel is archived"));

    notices.look();
    notices.look();

    assertThat(letters)
        .extracting(MailContent::subject)
        .containsExactly("Slack #courts is switched off");
    assertThat(letters.get(0).text().replaceAll("\\s+", " "))
        .contains("any more: the channel is archived.");
  }

  @Test
  void aLetterThatCouldNotGoIsSentLater() {
    answer = DeliveryResult.TryLater.of(FailureReason.MAIL_BUSY, "450", Duration.ZERO);
    attempt(MessageState.FAILED, Optional.empty());
    clock.move(Duration.ofHours(2));
    notices.look();
    answer = new DeliveryResult.Sent("250");

    notices.look();
    notices.look();

    assertThat(letters).hasSize(2);
  }
}
