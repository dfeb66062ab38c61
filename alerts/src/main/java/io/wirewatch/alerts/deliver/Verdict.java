package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.AttemptResult;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns how an attempt ended into what follows: the one place where retries are decided. */
final class Verdict {
  private static final Duration MOST_PATIENCE = Duration.ofHours(24);
  private static final Duration FAILING_TOO_LONG = Duration.ofDays(5);

  private final RetrySchedule schedule;

  Verdict(RetrySchedule schedule) {
    this.schedule = schedule;
  }

  AttemptResult of(DeliveryResult result, Message message, Destination destination, Instant now) {
    if (result instanceof DeliveryResult.Sent sent) {
      return new AttemptResult(
          MessageState.SENT, Optional.empty(), sent.reply(), now, Optional.empty());
    }
    if (result instanceof DeliveryResult.Disable disable) {
      return givenUp(disable.reason(), disable.reply(), now, Optional.of(disable.reply()));
    }
    Optional<String> disable = failingTooLong(destination, now);
    if (result instanceof DeliveryResult.TryLater later) {
      return tryLater(later, message.attempts() + 1, now, disable);
    }
    DeliveryResult.GiveUp giveUp = (DeliveryResult.GiveUp) result;
    return givenUp(giveUp.reason(), giveUp.reply(), now, disable);
  }

  private AttemptResult tryLater(
      DeliveryResult.TryLater later, int attempts, Instant now, Optional<String> disable) {
    Duration atLeast =
        later.atLeast().compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : later.atLeast();
    Optional<Duration> wait =
        attempts >= later.mostAttempts() ? Optional.empty() : schedule.after(attempts, atLeast);
    return wait.map(
            after ->
                new AttemptResult(
                    MessageState.FAILED,
                    Optional.of(later.reason()),
                    later.reply(),
                    now.plus(after),
                    disable))
        .orElseGet(() -> givenUp(later.reason(), later.reply(), now, disable));
  }

  private static AttemptResult givenUp(
      FailureReason reason, String reply, Instant now, Optional<String> disable) {
    return new AttemptResult(MessageState.GIVEN_UP, Optional.of(reason), reply, now, disable);
  }

  private static Optional<String> failingTooLong(Destination destination, Instant now) {
    return destination
        .failingSince()
        .filter(since -> since.plus(FAILING_TOO_LONG).isBefore(now))
        .map(since -> "nothing could be sent there for five days");
  }
}
