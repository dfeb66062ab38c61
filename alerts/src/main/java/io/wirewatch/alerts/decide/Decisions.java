package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what becomes of a match. Looks at nothing but its arguments. */
public final class Decisions {
  /** How long a rule tells the same story only once. */
  public static final Duration ONE_ALERT_A_STORY = Duration.ofDays(2);

  private Decisions() {}

  /**
   * Decides about one match. When each destination hears of what is told, {@link Timing} decides.
   *
   * @param story what the rule told about the match's story
   * @param rule the rule that matched, as it is now
   * @param now the time
   */
  public static Decision decide(StorySoFar story, Rule rule, Instant now) {
    Optional<Telling> recent = story.lastTelling().filter(last -> isRecent(last, now));
    if (story.alertOfArticle().isPresent()) {
      return revision(story, story.alertOfArticle().get(), rule, now);
    }
    if (recent.isPresent()) {
      return isWider(story, recent.get(), rule) && !rule.isPausedAt(now)
          ? new Decision.FollowUp(story.outlets())
          : new Decision.Fold(recent.get().alertId(), "the story was told already");
    }
    if (rule.isPausedAt(now)) {
      return rule.pausedUntil()
          .<Decision>map(until -> new Decision.Hold(until, "the rule is paused"))
          .orElseGet(() -> new Decision.Suppress("the rule is paused until somebody resumes it"));
    }
    return new Decision.Tell();
  }

  private static Decision revision(StorySoFar story, String alert, Rule rule, Instant now) {
    return story
        .changedTitle()
        .filter(before -> !rule.isPausedAt(now))
        .<Decision>map(before -> new Decision.Correct(alert, before))
        .orElseGet(() -> new Decision.Fold(alert, "a later revision of the same article"));
  }

  /** Whether the story has come to a number of outlets at which the rule tells it again. */
  private static boolean isWider(StorySoFar story, Telling last, Rule rule) {
    return rule.tell().followUps().stream()
        .anyMatch(step -> step <= story.outlets() && step > last.outlets());
  }

  private static boolean isRecent(Telling last, Instant now) {
    return now.isBefore(last.at().plus(ONE_ALERT_A_STORY));
  }
}
