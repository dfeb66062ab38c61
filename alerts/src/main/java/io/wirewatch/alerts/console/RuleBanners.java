package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a keeper should know of a rule: that it says too much, nothing at all, or cannot be read.
 */
final class RuleBanners {
  private static final int MANY_A_DAY = 30;
  private static final Duration LONG = Duration.ofDays(60);

  private RuleBanners() {}

  /** One sentence without its full stop; empty for a rule that does as it should. */
  static Optional<String> of(
      Rule rule, long alertsDay, Optional<Instant> lastAlert, Times times, Instant now) {
    if (rule.state() == RuleState.BROKEN) {
      return Optional.of(
          "cannot be evaluated since %s because %s"
              .formatted(
                  times.of(rule.changedAt()).exact(),
                  rule.brokenReason().map(RuleBanners::inSentence).orElse("of an unknown reason")));
    }
    if (rule.state() != RuleState.ON) {
      return Optional.empty();
    }
    if (alertsDay > MANY_A_DAY) {
      return Optional.of("noisy: " + alertsDay + " a day");
    }
    Duration silent = Duration.between(lastAlert.orElse(rule.activeFrom()), now);
    return silent.compareTo(LONG) >= 0
        ? Optional.of("silent for " + silent.toDays() + " days")
        : Optional.empty();
  }

  private static String inSentence(String reason) {
    return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}
