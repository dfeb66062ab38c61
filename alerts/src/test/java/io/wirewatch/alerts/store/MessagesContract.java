package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store promises of messages and where they go. */
interface MessagesContract extends StoreUnderTest {
  @Test
  default void aClaimedMessageIsTakenByNobodyElseUntilTheLeaseIsOver() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    tell(rule, article("a"));
    Outbox outbox = store().outbox();

    Optional<Message> first = outbox.claim(mailbox.id(), NOON, Duration.ofSeconds(60));
    Optional<Message> second = outbox.claim(mailbox.id(), NOON, Duration.ofSeconds(60));
    Optional<Message> later =
        outbox.claim(mailbox.id(), NOON.plusSeconds(61), Duration.ofSeconds(60));

    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(later.map(Message::id)).isEqualTo(first.map(Message::id));
  }

  @Test
  default void aMessageGivenUpFailsItsMatchAndResendingMendsIt() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    Alert alert = tell(rule, article("a"));
    Message message =
        store().outbox().claim(mailbox.id(), NOON, Duration.ofSeconds(60)).orElseThrow();

    store().outbox().record(message, NOON, Duration.ofMillis(12), givenUp("550 no such user"));

    assertThat(store().messages().find(message.id()).orElseThrow().state())
        .isEqualTo(MessageState.GIVEN_UP);
    assertThat(store().ledger().ofArticle(article("a").id()).get(0).state())
        .isEqualTo(LedgerState.FAILED);
    assertThat(store().outbox().failing())
        .extracting(Destination::id)
        .containsExactly(mailbox.id());
    assertThat(store().messages().attempts(message.id()))
        .containsExactly(
            new Attempt(
                message.id(),
                1,
                NOON,
                Duration.ofMillis(12),
                false,
                Optional.of("mail_address_refused"),
                "550 no such user"));

    assertThat(store().messages().resend(message.id(), NOON)).isTrue();
    assertThat(store().ledger().ofArticle(article("a").id()).get(0).state())
        .isEqualTo(LedgerState.TOLD);
    assertThat(store().messages().ofAlert(alert.id()).get(0).state())
        .isEqualTo(MessageState.PENDING);
    assertThat(store().ledger().sum().difference()).isZero();
  }

  private static AttemptResult givenUp(String reply) {
    return new AttemptResult(
        MessageState.GIVEN_UP,
        Optional.of(FailureReason.MAIL_ADDRESS_REFUSED),
        reply,
        NOON,
        Optional.empty());
  }

  @Test
  default void aDisabledDestinationIsNotDue() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    tell(rule, article("a"));

    assertThat(store().outbox().dueDestinations(NOON)).containsExactly(mailbox.id());
    store().destinations().disable(mailbox.id(), "gone (410)");
    assertThat(store().outbox().dueDestinations(NOON)).isEmpty();
    store().destinations().enable(mailbox.id());
    assertThat(store().outbox().dueDestinations(NOON)).containsExactly(mailbox.id());
  }

  @Test
  default void unsubscribingCancelsWhatWaitsAndKeepsTheRule() {
    Destination one = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", one.id()), NOON);
    tell(rule, article("a"));

    assertThat(store().rules().stopTelling(rule.id(), one.id(), NOON)).isTrue();
    assertThat(store().rules().stopTelling(rule.id(), one.id(), NOON)).isFalse();

    assertThat(store().rules().find(rule.id()).orElseThrow().tell().destinations()).isEmpty();
    assertThat(store().messages().counts()).isEqualTo(Map.of(MessageState.CANCELLED, 1L));
    assertThat(store().ledger().ofArticle(article("a").id()).get(0).state())
        .isEqualTo(LedgerState.SUPPRESSED);
    assertThat(store().ledger().sum().difference()).isZero();
  }

  @Test
  default void listsMessagesNewestFirstInPages() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    for (int i = 0; i < 5; i++) {
      tell(rule, article("n" + i));
    }

    Page<Message> first =
        store()
            .messages()
            .list(Optional.of(MessageState.PENDING), Optional.of(rule.id()), Optional.empty(), 3);
    Page<Message> second =
        store().messages().list(Optional.empty(), Optional.empty(), first.next(), 3);

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isEmpty();
  }
}
