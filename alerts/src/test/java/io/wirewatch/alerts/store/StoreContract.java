package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the store promises, whichever database is under it. */
interface StoreContract {

  /** An empty store. */
  AlertsStore store();

  private void accept(Samples... articles) {
    store()
        .inbox()
        .inBatch(
            batch -> {
              for (Samples one : articles) {
                batch.saveArticle(one.build(), NOON);
              }
            });
  }

  private static AlertFacts facts(Rule rule, Samples article) {
    return new AlertFacts(
        rule.id(),
        rule.name(),
        rule.owner(),
        article.id(),
        article.revision(),
        article.story(),
        article.title(),
        "https://gazette.example/" + article.slug(),
        "The gazette",
        Optional.of("TX"),
        "en",
        Optional.empty(),
        article.at(),
        article.at(),
        List.of(),
        List.of(),
        List.of());
  }

  private static LedgerEntry entry(Rule rule, Samples article, LedgerState state, String reason) {
    return new LedgerEntry(
        rule.id(),
        rule.version(),
        article.id(),
        article.revision(),
        article.story(),
        NOON,
        state,
        reason,
        state == LedgerState.HELD ? Optional.of(NOON.plusSeconds(60)) : Optional.empty(),
        Optional.empty());
  }

  private Alert tell(Rule rule, Samples article) {
    List<Alert> told = new ArrayList<>();
    store()
        .inbox()
        .inBatch(
            batch ->
                told.add(
                    batch.tell(
                        entry(rule, article, LedgerState.TOLD, ""),
                        facts(rule, article),
                        rule.destinations())));
    return told.get(0);
  }

  private Destination mailbox(String address) {
    return store().destinations().add(DestinationKind.MAIL, address, "p1", address, NOON);
  }

  @Test
  default void keepsOnlyTheNewestRevision() {
    accept(
        article("a"),
        article("a").revision(3).title("Third"),
        article("a").revision(2).title("Second"));

    StoredArticle kept = store().articles().find(article("a").id()).orElseThrow();

    assertThat(kept.enriched()).isEqualTo(article("a").revision(3).title("Third").build());
    assertThat(store().articles().count()).isEqualTo(1);
  }

  @Test
  default void showsAStoryOnceAtItsNewestArticle() {
    accept(
        article("a").story("s").at(NOON),
        article("b").at(NOON.plusSeconds(10)),
        article("c").story("s").feed("herald").at(NOON.plusSeconds(20)));

    Page<StoryRow> first = store().articles().stream(StreamFilter.all(), Optional.empty(), 1);
    Page<StoryRow> second = store().articles().stream(StreamFilter.all(), first.next(), 5);

    assertThat(first.items()).extracting(StoryRow::storyId).containsExactly("s");
    assertThat(first.items().get(0).outlets()).isEqualTo(2);
    assertThat(first.items().get(0).others()).hasSize(1);
    assertThat(second.items()).extracting(StoryRow::storyId).containsExactly("story-b");
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void whatWasKeptOfAMergedStoryBecomesPartOfTheOther() {
    Rule rule = store().rules().add(rule("R", "detention"), NOON);
    accept(article("a").story("old"), article("b").story("new"));
    tell(rule, article("a").story("old"));

    EnrichedArticle both = article("c").story("new").build();
    store().inbox().inBatch(batch -> batch.saveArticle(batch.placed(merging(both, "old")), NOON));

    assertThat(store().articles().story("new")).hasSize(3);
    assertThat(store().articles().story("old")).isEmpty();
    assertThat(store().articles().mergedInto("old")).contains("new");
    assertThat(store().articles().mergedFrom("new")).isEqualTo(1);
    assertThat(store().articles().find(article("a").id()).orElseThrow().enriched().storyId())
        .isEqualTo("new");
    assertThat(store().ledger().alertsOfStory("new")).hasSize(1);
    store().inbox().inBatch(batch -> assertThat(batch.lastTelling(rule.id(), "new")).isPresent());
  }

  @Test
  default void anArticleOfAStoryMergedMeanwhileIsPutIntoTheOther() {
    accept(article("a").story("old"));
    EnrichedArticle both = article("b").story("new").build();
    store().inbox().inBatch(batch -> batch.placed(merging(both, "old")));

    EnrichedArticle late = article("c").story("old").build();
    List<String> stories = new ArrayList<>();
    store().inbox().inBatch(batch -> stories.add(batch.placed(late).storyId()));

    assertThat(stories).containsExactly("new");
  }

  private static EnrichedArticle merging(EnrichedArticle enriched, String merged) {
    return new EnrichedArticle(
        enriched.article(),
        enriched.storyId(),
        enriched.language(),
        enriched.relevance(),
        enriched.topics(),
        enriched.taxonomyVersion(),
        Optional.of(List.of(merged)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  default void filtersByWordsTopicSourceAndTime() {
    accept(
        article("a").title("Sheriff signs agreement"),
        article("b").title("Weather").text("It rains.").untagged(),
        article("c").feed("herald").at(NOON.plusSeconds(100)));

    assertThat(ids(words("sheriff"))).containsExactly("story-a");
    assertThat(ids(words("topic:detention source:herald"))).containsExactly("story-c");
    assertThat(ids(filter(List.of("detention"), List.of("gazette"), Optional.empty())))
        .containsExactly("story-a");
    assertThat(ids(filter(List.of(), List.of(), Optional.of(NOON.plusSeconds(50)))))
        .containsExactly("story-c");
    assertThat(ids(filter(List.of("raids"), List.of(), Optional.empty()))).isEmpty();
  }

  private List<String> ids(StreamFilter filter) {
    return store().articles().stream(filter, Optional.empty(), 10).items().stream()
        .map(StoryRow::storyId)
        .toList();
  }

  private static StreamFilter words(String words) {
    return new StreamFilter(
        Optional.of(words),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static StreamFilter filter(
      List<String> topics, List<String> sources, Optional<Instant> since) {
    return new StreamFilter(
        Optional.empty(),
        topics,
        sources,
        List.of(),
        Optional.of("en"),
        since,
        Optional.empty(),
        true);
  }

  @Test
  default void handsOverAPeriodOldestFirst() {
    for (int i = 0; i < 450; i++) {
      accept(article("n" + i).at(NOON.plusSeconds(i / 7)));
    }
    List<String> seen = new ArrayList<>();

    store()
        .articles()
        .each(
            StreamFilter.all(),
            NOON,
            NOON.plusSeconds(60),
            stored -> seen.add(stored.enriched().article().id()));

    assertThat(seen).hasSize(420).doesNotHaveDuplicates();
  }

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
                new RuleDraft(
                    draft.name(),
                    draft.owner(),
                    draft.words(),
                    List.of("detention"),
                    List.of(),
                    List.of("TX"),
                    Optional.empty(),
                    List.of(),
                    true),
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
                  entry(rule, article("b"), LedgerState.HELD, "paused"), facts(rule, article("b")));
              batch.enter(entry(rule, article("c"), LedgerState.SUPPRESSED, "paused"));
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
                    entry(rule, article("a"), LedgerState.TOLD, ""),
                    facts(rule, article("a")),
                    rule.destinations());
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

    assertThat(store().rules().find(rule.id()).orElseThrow().destinations()).isEmpty();
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

  @Test
  default void heldMatchesComeDueAndAreSettled() {
    Destination mailbox = mailbox("a@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", mailbox.id()), NOON);
    Samples held = article("b");
    store()
        .inbox()
        .inBatch(
            batch -> batch.hold(entry(rule, held, LedgerState.HELD, "paused"), facts(rule, held)));

    assertThat(store().inbox().dueHeld(NOON, 10)).isEmpty();
    HeldMatch due = store().inbox().dueHeld(NOON.plusSeconds(60), 10).get(0);
    store()
        .inbox()
        .inBatch(batch -> batch.settleByTelling(due.entry(), due.facts(), rule.destinations()));

    assertThat(store().inbox().dueHeld(NOON.plusSeconds(60), 10)).isEmpty();
    assertThat(store().ledger().ofRule(rule.id(), 10).get(0).state()).isEqualTo(LedgerState.TOLD);
    assertThat(store().messages().counts()).isEqualTo(Map.of(MessageState.PENDING, 1L));
    assertThat(store().ledger().sum().difference()).isZero();
  }

  @Test
  default void aSignInLinkWorksOnceAndInTime() {
    Person person =
        store()
            .people()
            .add("Ed@News.example", "Ed", Role.EDITOR, ZoneId.of("America/Chicago"), NOON);
    String token = store().people().makeSignInToken(person.id(), Duration.ofMinutes(15), NOON);
    String late = store().people().makeSignInToken(person.id(), Duration.ofMinutes(15), NOON);

    assertThat(store().people().useSignInToken("wrong", NOON)).isEmpty();
    assertThat(store().people().useSignInToken(token, NOON.plusSeconds(60))).contains(person);
    assertThat(store().people().useSignInToken(token, NOON.plusSeconds(61))).isEmpty();
    assertThat(store().people().useSignInToken(late, NOON.plusSeconds(900))).isEmpty();
    assertThat(store().people().byEmail("ed@news.example")).contains(person);
  }

  @Test
  default void aSessionEndsWhenIdleOrOldOrEnded() {
    Person person =
        store().people().add("ed@news.example", "Ed", Role.EDITOR, ZoneId.of("UTC"), NOON);
    String token = store().people().startSession(person.id(), "browser", NOON);
    Duration idle = Duration.ofMinutes(30);
    Duration longest = Duration.ofHours(12);

    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(1700)))
        .contains(person);
    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(3000)))
        .contains(person);
    assertThat(store().people().bySession(token, idle, longest, NOON.plusSeconds(9000))).isEmpty();
    store().people().endSession(token);
    assertThat(store().people().bySession(token, idle, longest, NOON)).isEmpty();
  }

  @Test
  default void anUnsubscribeTokenIsReadBackAndNotForged() {
    UnsubscribeTokens tokens = store().unsubscribeTokens();
    String token = tokens.token(new Unsubscription("r1", "d1"));

    assertThat(tokens.read(token)).contains(new Unsubscription("r1", "d1"));
    assertThat(token).matches("[A-Za-z0-9_-]+");
    for (String forged :
        List.of(
            "",
            "-",
            token + "0",
            token.substring(1),
            tokens.token(new Unsubscription("r2", "d1")).split("-", -1)[0]
                + token.substring(token.lastIndexOf('-')))) {
      assertThat(tokens.read(forged)).as(forged).isEmpty();
    }
  }

  @Test
  default void rotatingASecretKeepsThePreviousOneForAWhile() {
    Destination hook =
        store()
            .destinations()
            .add(DestinationKind.WEBHOOK, "Hook", "p1", "https://x.example/h", NOON);
    String first = store().destinations().signingSecrets(hook.id()).get(0);

    String second = store().destinations().rotateSecret(hook.id()).orElseThrow();

    assertThat(second).startsWith("whsec_");
    assertThat(store().destinations().signingSecrets(hook.id())).containsExactly(second, first);
    assertThat(store().destinations().rotateSecret(mailbox("a@x.example").id())).isEmpty();
  }
}
