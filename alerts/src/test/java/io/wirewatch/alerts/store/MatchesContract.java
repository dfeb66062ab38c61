package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the store promises of rules, their matches and the ledger. */
interface MatchesContract extends StoreUnderTest {
  @Test
  default void countsUpTheVersionOfAChangedRule() {
    Rule rule = store().rules().add(rule("Jails", "jail"), NOON);
    long before = store().rules().revision();

    Rule changed =
        store()
            .rules()
            .change(rule.id(), rule("Jails", "jail OR prison"), NOON.plusSeconds(5))
            .orElseThrow();

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.activeFrom()).isEqualTo(NOON);
    assertThat(store().rules().find(rule.id())).contains(changed);
    assertThat(store().rules().revision()).isGreaterThan(before);
  }

  @Test
  default void aDraftIsActiveOnlyFromWhenItIsTurnedOn() {
    RuleDraft draft = rule("Jails", "jail");
    Rule rule =
        store()
            .rules()
            .add(
                draft
                    .watching(draft.watch().onTopics(List.of("detention")).inRegions(List.of("TX")))
                    .asDraft(),
                NOON);

    Rule on = store().rules().resume(rule.id(), NOON.plusSeconds(60)).orElseThrow();

    assertThat(rule.state()).isEqualTo(RuleState.DRAFT);
    assertThat(on.state()).isEqualTo(RuleState.ON);
    assertThat(on.activeFrom()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  default void tellsEachDestinationOnceUnderAnIdThatStaysTheSame() {
    Rule rule =
        store()
            .rules()
            .add(
                rule(
                    "Jails",
                    "jail",
                    mailbox("a@x.example").id(),
                    mailbox("b@x.example").id(),
                    "gone"),
                NOON);

    Alert alert = tell(rule, article("a"));

    List<Message> messages = store().messages().ofAlert(alert.id());
    assertThat(messages).hasSize(2).allMatch(message -> message.id().matches("[0-9a-f]{32}"));
    assertThat(messages).allMatch(message -> message.state() == MessageState.PENDING);
    assertThat(store().ledger().ofArticle(article("a").id()))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.state()).isEqualTo(LedgerState.TOLD);
              assertThat(told.alertId()).contains(alert.id());
            });
    assertThat(store().ledger().alertsAfter(0, 10)).containsExactly(alert);
    assertThat(store().ledger().lastSequence()).isGreaterThanOrEqualTo(alert.sequence());
  }

  @Test
  default void ledgerAddsUp() {
    Rule rule = store().rules().add(rule("Jails", "jail"), NOON);

    tell(rule, article("a"));
    store()
        .inbox()
        .inBatch(
            batch -> {
              batch.hold(
                  StoreUnderTest.entry(rule, article("b"), LedgerState.HELD, "paused"),
                  StoreUnderTest.facts(rule, article("b")));
              batch.enter(
                  StoreUnderTest.entry(rule, article("c"), LedgerState.SUPPRESSED, "paused"));
            });

    LedgerSum sum = store().ledger().sum();
    assertThat(sum.matches()).isEqualTo(3);
    assertThat(sum.difference()).isZero();
    assertThat(sum.byState())
        .isEqualTo(Map.of(LedgerState.TOLD, 1L, LedgerState.HELD, 1L, LedgerState.SUPPRESSED, 1L));
  }

  @Test
  default void aFailedBatchLeavesNothing() {
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox("a@x.example").id()), NOON);

    try {
      store()
          .inbox()
          .inBatch(
              batch -> {
                batch.saveArticle(article("a").build(), NOON);
                batch.tell(
                    StoreUnderTest.entry(rule, article("a"), LedgerState.TOLD, ""),
                    StoreUnderTest.facts(rule, article("a")),
                    rule.tell().destinations());
                batch.moveOffset("c", 0, OptionalLong.empty(), 7);
                throw new IllegalStateException("killed");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("killed");
    }

    assertThat(store().articles().count()).isZero();
    assertThat(store().messages().counts()).isEmpty();
    assertThat(store().ledger().sum()).isEqualTo(new LedgerSum(0, Map.of()));
    assertThat(store().inbox().nextOffset("c", 0)).isEmpty();
  }

  @Test
  default void movesOffsetsOnlyFromWhereTheyWereLeft() {
    assertThat(moves(OptionalLong.empty(), 7)).isTrue();
    assertThat(moves(OptionalLong.of(7), 9)).isTrue();
    assertThat(moves(OptionalLong.of(7), 8)).isFalse();
    assertThat(moves(OptionalLong.empty(), 8)).isFalse();

    assertThat(store().inbox().nextOffset("c", 0)).hasValue(9);
    assertThat(store().inbox().nextOffset("c", 1)).isEmpty();
  }

  private boolean moves(OptionalLong known, long next) {
    List<Boolean> moved = new ArrayList<>();
    store().inbox().inBatch(batch -> moved.add(batch.moveOffset("c", 0, known, next)));
    return moved.get(0);
  }

  @Test
  default void heldMatchesComeDueAndAreSettled() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    Samples held = article("b");
    store()
        .inbox()
        .inBatch(
            batch ->
                batch.hold(
                    StoreUnderTest.entry(rule, held, LedgerState.HELD, "paused"),
                    StoreUnderTest.facts(rule, held)));

    assertThat(store().inbox().dueHeld(NOON, 10)).isEmpty();
    HeldMatch due = store().inbox().dueHeld(NOON.plusSeconds(60), 10).get(0);
    store()
        .inbox()
        .inBatch(
            batch -> batch.settleByTelling(due.entry(), due.facts(), rule.tell().destinations()));

    assertThat(store().inbox().dueHeld(NOON.plusSeconds(60), 10)).isEmpty();
    assertThat(store().ledger().ofRule(rule.id(), 10).get(0).state()).isEqualTo(LedgerState.TOLD);
    assertThat(store().messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
    assertThat(store().ledger().sum().difference()).isZero();
  }
}
