package io.wirewatch.alerts.why;

import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.alerts.why.WhyFacts.MessageFacts;
import io.wirewatch.alerts.why.WhyFacts.RuleFacts;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An article, one rule, and what became of them: everything well, but for what a test changes. */
record Situation(
    Samples article,
    List<Samples> others,
    Rule rule,
    List<LedgerEntry> entries,
    List<MessageFacts> messages) {
  static final Instant NOON = Samples.NOON;

  /** The rule matches, nothing is known of a match yet. */
  static Situation of(Watch watch) {
    return new Situation(
        Samples.article("vote"), List.of(), rule(watch, RuleState.ON), List.of(), List.of());
  }

  static Situation words(String words) {
    return of(Watch.forWords(words));
  }

  /** The rule matched and that was its end. */
  static Situation ended(LedgerState state, String reason) {
    Situation usual = words("detention");
    Optional<Instant> until =
        state == LedgerState.HELD ? Optional.of(NOON.plusSeconds(3_600)) : Optional.empty();
    return usual.entered(entry(usual.article.id(), state, reason, until));
  }

  /** An alert was made, and that became of its message. */
  static Situation sent(MessageState state, int attempts, String reply) {
    Situation told = ended(LedgerState.TOLD, "");
    Message message = message(state, attempts, reply);
    Attempt last =
        new Attempt(
            message.id(),
            Math.max(1, attempts),
            NOON,
            Duration.ofMillis(80),
            state == MessageState.SENT,
            Optional.empty(),
            reply);
    MessageFacts facts =
        new MessageFacts(message, "desk@example.org", attempts == 0 ? List.of() : List.of(last));
    return new Situation(told.article, told.others, told.rule, told.entries, List.of(facts));
  }

  private static Rule rule(Watch watch, RuleState state) {
    return new Rule(
        "r1",
        "My rule",
        "p1",
        Optional.empty(),
        "",
        watch,
        Tell.to(List.of("d1")),
        state,
        Optional.empty(),
        Optional.empty(),
        1,
        NOON.minusSeconds(86_400),
        NOON.minusSeconds(86_400),
        NOON.minusSeconds(86_400));
  }

  private static LedgerEntry entry(
      String article, LedgerState state, String reason, Optional<Instant> until) {
    return new LedgerEntry(
        "r1", 1, article, 1, "story-vote", NOON, state, reason, until, Optional.of("a1"));
  }

  private static Message message(MessageState state, int attempts, String reply) {
    return new Message(
        "m1",
        1,
        "a1",
        "r1",
        "d1",
        DestinationKind.MAIL,
        state,
        attempts,
        NOON.plusSeconds(300),
        Optional.of(reply),
        NOON,
        state == MessageState.SENT ? Optional.of(NOON) : Optional.empty(),
        facts(),
        Optional.empty());
  }

  private static AlertFacts facts() {
    return new AlertFacts(
        "r1",
        "My rule",
        "p1",
        Samples.article("vote").id(),
        1,
        "story-vote",
        "A title",
        "https://gazette.example/vote",
        "The gazette",
        Optional.empty(),
        "en",
        Optional.empty(),
        NOON,
        NOON,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  Situation entered(LedgerEntry entry) {
    return new Situation(article, others, rule, List.of(entry), messages);
  }

  /** Another article of the story matched and was told. */
  Situation otherTold() {
    Samples other = Samples.article("copy").feed("tribune").story("story-vote");
    LedgerEntry told = entry(other.id(), LedgerState.TOLD, "", Optional.empty());
    return new Situation(article, List.of(other), rule, List.of(told), messages);
  }

  Situation article(Samples other) {
    return new Situation(other, others, rule, entries, messages);
  }

  Situation state(RuleState state, Instant activeFrom, Instant changedAt, int version) {
    Rule changed =
        new Rule(
            rule.id(),
            rule.name(),
            rule.owner(),
            rule.team(),
            rule.note(),
            rule.watch(),
            rule.tell(),
            state,
            Optional.empty(),
            state == RuleState.BROKEN ? Optional.of("a quote is missing") : Optional.empty(),
            version,
            activeFrom,
            rule.createdAt(),
            changedAt);
    return new Situation(article, others, changed, entries, messages);
  }

  Situation state(RuleState state) {
    return state(state, rule.activeFrom(), rule.changedAt(), rule.version());
  }

  WhyFacts facts(Optional<Source> source) {
    StoredArticle stored = stored(article);
    List<StoredArticle> story =
        Stream.concat(Stream.of(stored), others.stream().map(Situation::stored)).toList();
    return new WhyFacts(
        Optional.of("gazette.example"),
        source,
        Optional.of(stored),
        story,
        List.of(new RuleFacts(rule, entries, messages)));
  }

  private static StoredArticle stored(Samples article) {
    return new StoredArticle(1, article.build(), NOON.plusSeconds(2));
  }

  static Source source(FeedState state, String words) {
    Feed feed =
        new Feed(
            "gazette",
            "The gazette",
            URI.create("https://gazette.example/feed"),
            Optional.empty(),
            Optional.of("TX"),
            Optional.empty(),
            Optional.empty(),
            state == FeedState.PAUSED);
    FeedStatus status =
        new FeedStatus(
            "gazette",
            state,
            words,
            NOON,
            NOON,
            Optional.of(NOON),
            Optional.of(NOON),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0);
    return new Source(feed, Optional.of(status));
  }
}
