package io.wirewatch.alerts.decide;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Telling;
import io.wirewatch.alerts.store.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what becomes of a match. */
class DecisionsTest {
  private static final Optional<Instant> LATER = Optional.of(NOON.plusSeconds(3_600));
  private static final Optional<Instant> EARLIER = Optional.of(NOON.minusSeconds(1));
  private static final Optional<Instant> OPEN = Optional.empty();

  static Stream<Arguments> table() {
    Rule on = rule(RuleState.ON, OPEN);
    Rule paused = rule(RuleState.PAUSED, LATER);
    Rule pausedForGood = rule(RuleState.PAUSED, OPEN);
    Rule pauseOver = rule(RuleState.PAUSED, EARLIER);
    return Stream.of(
        Arguments.of("a new story", StorySoFar.NEW, on, "tell"),
        Arguments.of("a story told a minute ago", told(Duration.ofMinutes(1)), on, "fold into a1"),
        Arguments.of(
            "one told just under 48 h ago",
            told(Duration.ofDays(2).minusMillis(1)),
            on,
            "fold into a1"),
        Arguments.of("one told 48 h ago", told(Duration.ofDays(2)), on, "tell"),
        Arguments.of("a revision of an article told long ago", revision(), on, "fold into a0"),
        Arguments.of(
            "a new story, rule paused until later", StorySoFar.NEW, paused, "hold until later"),
        Arguments.of(
            "a new story, rule paused for good", StorySoFar.NEW, pausedForGood, "suppress"),
        Arguments.of("a new story, pause just over", StorySoFar.NEW, pauseOver, "tell"),
        Arguments.of(
            "a told story, rule paused", told(Duration.ofMinutes(1)), paused, "fold into a1"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("table")
  void decides(String given, StorySoFar story, Rule rule, String expected) {
    Decision decision = Decisions.decide(story, rule, NOON);

    assertThat(inWords(decision)).as(given).isEqualTo(expected);
  }

  private static String inWords(Decision decision) {
    if (decision instanceof Decision.Fold fold) {
      return "fold into " + fold.into();
    }
    if (decision instanceof Decision.Hold hold) {
      return Optional.of(hold.until()).equals(LATER) ? "hold until later" : "hold";
    }
    return decision instanceof Decision.Tell ? "tell" : "suppress";
  }

  private static StorySoFar told(Duration ago) {
    return new StorySoFar(Optional.of(new Telling("a1", NOON.minus(ago))), Optional.empty());
  }

  private static StorySoFar revision() {
    return new StorySoFar(
        Optional.of(new Telling("a1", NOON.minus(Duration.ofDays(9)))), Optional.of("a0"));
  }

  private static Rule rule(RuleState state, Optional<Instant> until) {
    return new Rule(
        "r1",
        "Jails",
        "p1",
        Optional.empty(),
        "",
        Watch.forWords("jail"),
        Tell.to(List.of()),
        state,
        until,
        Optional.empty(),
        1,
        NOON,
        NOON,
        NOON);
  }
}
