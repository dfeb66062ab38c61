package io.wirewatch.alerts.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.alerts.why.Explanation.OfRule;
import io.wirewatch.alerts.why.Step.Kind;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.feed.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Staged situations, each with the step that truly stopped it, and a few of its words. */
class WhyTest {
  private static final Instant NOON = Situation.NOON;
  private static final Wording WORDING =
      new Wording(Instant::toString, id -> "Topic " + id, id -> "Source " + id);
  private static final List<String> NONE = List.of();

  private static Watch watch(
      List<String> topics, List<String> places, List<String> bodies, List<String> languages) {
    return new Watch("", topics, places, bodies, NONE, NONE, languages, Optional.empty());
  }

  private static Watch atLeast(Certainty certainty, String topic) {
    return watch(List.of(topic), NONE, NONE, NONE).atLeast(Optional.of(certainty));
  }

  static Stream<Arguments> rules() {
    return Stream.of(words(), conditions(), states(), endings(), deliveries()).flatMap(one -> one);
  }

  private static Stream<Arguments> words() {
    return Stream.of(
        arguments(Situation.words("sheriff"), Kind.WORDS, "“sheriff”, which this article does not"),
        arguments(Situation.words("detention sheriff"), Kind.WORDS, "asks for “sheriff”"),
        arguments(Situation.words("\"detention center\""), Kind.WORDS, "the phrase"),
        arguments(Situation.words("title:commissioners"), Kind.WORDS, "in the title"),
        arguments(Situation.words("any(jail prison)"), Kind.WORDS, "“jail” or “prison”"),
        arguments(Situation.words("near(county set 3)"), Kind.WORDS, "within 3 words"),
        arguments(Situation.words("deport*"), Kind.WORDS, "begins with “deport”"),
        arguments(Situation.words("detention -ICE"), Kind.EXCLUDED, "excludes “ICE”"),
        arguments(
            Situation.of(Watch.forWords("none(contract)").onTopics(List.of("detention"))),
            Kind.EXCLUDED,
            "excludes “contract”, which this article has"));
  }

  private static Stream<Arguments> conditions() {
    Watch words = Watch.forWords("detention");
    return Stream.of(
        arguments(
            Situation.of(watch(List.of("legislation"), NONE, NONE, NONE)),
            Kind.TOPIC,
            "asks for the topic Topic legislation; this article has: Topic detention"),
        arguments(
            Situation.of(watch(List.of("detention"), NONE, NONE, NONE))
                .article(Samples.article("vote").untagged()),
            Kind.TOPIC,
            "this article has: none"),
        arguments(
            Situation.of(words.atLeast(Optional.of(Certainty.STRONG)))
                .article(Samples.article("vote").untagged()),
            Kind.CERTAINTY,
            "topics that are strong"),
        arguments(
            Situation.of(atLeast(Certainty.STRONG, "legislation")), Kind.TOPIC, "legislation"),
        arguments(
            Situation.of(watch(NONE, List.of("Harris County, TX"), NONE, NONE)),
            Kind.PLACE,
            "the place Harris County, TX"),
        arguments(Situation.of(watch(NONE, NONE, List.of("cbp"), NONE)), Kind.BODY, "the body cbp"),
        arguments(
            Situation.of(words.ofSources(List.of("tribune"))),
            Kind.OUTLET,
            "the source Source tribune; this article has: The gazette"),
        arguments(
            Situation.of(words.inRegions(List.of("CA", "AZ"))),
            Kind.REGION,
            "the region CA or AZ; this article has: TX"),
        arguments(
            Situation.of(
                new Watch(
                    "detention", NONE, NONE, NONE, NONE, NONE, List.of("es"), Optional.empty())),
            Kind.LANGUAGE,
            "the language es; this article has: en"));
  }

  private static Stream<Arguments> states() {
    Situation matching = Situation.words("detention");
    Instant before = NOON.minusSeconds(86_400);
    return Stream.of(
        arguments(matching.state(RuleState.DRAFT), Kind.RULE_STATE, "a draft"),
        arguments(matching.state(RuleState.BROKEN), Kind.RULE_STATE, "a quote is missing"),
        arguments(
            matching.state(RuleState.ON, NOON.plusSeconds(1), NOON.plusSeconds(1), 2),
            Kind.ACTIVE_FROM,
            "the article was fetched before"),
        arguments(
            matching.state(RuleState.ON, before, NOON.plusSeconds(60), 2),
            Kind.MATCHED,
            "was changed 2026-11-24T17:01:00Z, after the article came in"),
        arguments(matching, Kind.MATCHED, "judged anew since"),
        arguments(
            Situation.words("sheriff").state(RuleState.PAUSED), Kind.WORDS, "asks for “sheriff”"),
        arguments(Situation.words("sheriff").otherTold(), Kind.WORDS, "asks for “sheriff”"));
  }

  private static Stream<Arguments> endings() {
    return Stream.of(
        arguments(
            Situation.ended(LedgerState.FOLDED, "the story was told already"),
            Kind.DECISION,
            "part of an alert already made: the story was told already"),
        arguments(
            Situation.ended(LedgerState.HELD, "quiet hours"),
            Kind.DECISION,
            "held back: quiet hours; decided again 2026-11-24T18:00:00Z"),
        arguments(
            Situation.ended(LedgerState.SUPPRESSED, "the rule is paused until somebody resumes it"),
            Kind.DECISION,
            "for good: the rule is paused"),
        arguments(
            Situation.ended(LedgerState.FAILED, "mailbox full"), Kind.DECISION, "mailbox full"),
        arguments(Situation.ended(LedgerState.TOLD, ""), Kind.DESTINATIONS, "named nobody to tell"),
        arguments(
            Situation.ended(LedgerState.HELD, "the rule is paused").state(RuleState.PAUSED),
            Kind.DECISION,
            "the rule is paused"));
  }

  private static Stream<Arguments> deliveries() {
    return Stream.of(
        arguments(Situation.sent(MessageState.PENDING, 0, ""), Kind.MESSAGE, "waits for its turn"),
        arguments(
            Situation.sent(MessageState.FAILED, 3, "452 mailbox full"),
            Kind.MESSAGE,
            "3 attempts in vain; the answer was “452 mailbox full”; next try 2026-11-24T17:05:00Z"),
        arguments(
            Situation.sent(MessageState.GIVEN_UP, 9, "550 no such user"),
            Kind.MESSAGE,
            "given up after 9 attempts; the answer was “550 no such user”"),
        arguments(Situation.sent(MessageState.CANCELLED, 0, ""), Kind.MESSAGE, "withdrawn"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("rules")
  void namesTheStepWhereTheRuleStopped(Situation situation, Kind kind, String words) {
    Source source = Situation.source(FeedState.OK, "Answers.");

    Explanation explanation = Why.explain(situation.facts(Optional.of(source)), WORDING);

    Step step = explanation.rules().get(0).blocking().orElseThrow();
    assertThat(explanation.stoppedAt()).isEmpty();
    assertThat(step.kind()).isEqualTo(kind);
    assertThat(step.words()).contains(words);
  }

  static Stream<Arguments> neverSeen() {
    return Stream.of(
        arguments(FeedState.PAUSED, Kind.FETCHED, "paused by a person"),
        arguments(FeedState.NEW, Kind.FETCHED, "not read yet"),
        arguments(FeedState.FAILING, Kind.FETCHED, "cannot be read: Its certificate expired."),
        arguments(FeedState.GONE, Kind.FETCHED, "cannot be read"),
        arguments(FeedState.NOT_A_FEED, Kind.FETCHED, "cannot be read"),
        arguments(FeedState.FLOOD_HELD, Kind.FETCHED, "held back for an editor"),
        arguments(FeedState.OK, Kind.FETCHED, "has not stood in its feed"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("neverSeen")
  void namesWhatTheSourceLacks(FeedState state, Kind kind, String words) {
    Source source = Situation.source(state, "Its certificate expired.");
    WhyFacts facts =
        new WhyFacts(
            Optional.of("gazette.example"),
            Optional.of(source),
            Optional.empty(),
            List.of(),
            List.of());

    Step step = Why.explain(facts, WORDING).stoppedAt().orElseThrow();

    assertThat(step.kind()).isEqualTo(kind);
    assertThat(step.words()).contains(words);
  }

  @Test
  void saysThatNoSourceIsAtTheHostOfALink() {
    WhyFacts facts =
        new WhyFacts(
            Optional.of("unknown.example"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    Step step = Why.explain(facts, WORDING).stoppedAt().orElseThrow();

    assertThat(step.kind()).isEqualTo(Kind.SOURCE);
    assertThat(step.words()).contains("unknown.example");
  }

  @Test
  void saysThatAHeadlineIsNotKept() {
    WhyFacts facts =
        new WhyFacts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    assertThat(Why.explain(facts, WORDING).stoppedAt().orElseThrow().words())
        .contains("No article kept here has this headline");
  }

  @Test
  void nothingBlocksWhatWasSent() {
    Situation situation = Situation.sent(MessageState.SENT, 1, "250 kept");

    OfRule rule = Why.explain(situation.facts(Optional.empty()), WORDING).rules().get(0);

    assertThat(rule.blocking()).isEmpty();
    assertThat(rule.matched()).isTrue();
    assertThat(rule.steps()).extracting(Step::words).last().asString().contains("Sent to desk@");
  }

  @Test
  void anotherArticleOfTheStoryMayHaveBeenTold() {
    Situation situation = Situation.words("sheriff").otherTold();

    OfRule rule = Why.explain(situation.facts(Optional.empty()), WORDING).rules().get(0);

    assertThat(rule.steps()).extracting(Step::words).anyMatch(w -> w.contains("another article"));
  }
}
