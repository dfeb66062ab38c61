package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Outbox;
import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Lets a destination's messages wait where it has had enough: by our cap or by its own word. */
final class Throttle {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofHours(24);

  private final Outbox outbox;
  private final HourlyCaps caps;

  Throttle(Outbox outbox, HourlyCaps caps) {
    this.outbox = outbox;
    this.caps = caps;
  }

  /** Whether nothing may be sent there now; what is due waits until something may. */
  boolean isFull(Destination destination, Instant now) {
    OptionalInt cap = caps.of(destination.kind());
    if (cap.isEmpty()) {
      return false;
    }
    Optional<Instant> full =
        outbox.nthAttemptSince(destination.id(), cap.getAsInt(), now.minus(WINDOW));
    full.ifPresent(
        at ->
            outbox.postpone(
                destination.id(),
                at.plus(WINDOW).plusMillis(1),
                "waits: " + cap.getAsInt() + " messages went there within an hour",
                now));
    return full.isPresent();
  }

  /** A destination that asks to be left alone for a while is, with all its messages. */
  void heed(DeliveryResult result, Destination destination, Instant now) {
    if (result instanceof DeliveryResult.TryLater later
        && !later.atLeast().isZero()
        && (later.reason() == FailureReason.HTTP_TOO_MANY_REQUESTS
            || later.reason() == FailureReason.HTTP_SERVER_ERROR)) {
      Duration wait = later.atLeast().compareTo(MOST) > 0 ? MOST : later.atLeast();
      outbox.postpone(destination.id(), now.plus(wait), "waits: it asked to be left alone", now);
    }
  }
}
