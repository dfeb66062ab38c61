package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.AttemptResult;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the due messages of one destination, one after the other. Thread-safe for different
 * destinations.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration LEASE = Duration.ofSeconds(90);
  private static final int MOST_IN_A_ROW = 50;
  private static final int TRIES_TO_RECORD = 30;

  private final AlertsStore store;
  private final Map<DestinationKind, Notifier> notifiers;
  private final Verdict verdict;
  private final Throttle throttle;
  private final InstantSource clock;
  private final DeliveryMeters meters;
  private final CountDownLatch stopping;

  /** What decides when something is sent. */
  record Rulings(Verdict verdict, Throttle throttle) {}

  Lane(
      AlertsStore store,
      Map<DestinationKind, Notifier> notifiers,
      Rulings rulings,
      InstantSource clock,
      DeliveryMeters meters,
      CountDownLatch stopping) {
    this.store = store;
    this.notifiers = notifiers;
    this.verdict = rulings.verdict();
    this.throttle = rulings.throttle();
    this.clock = clock;
    this.meters = meters;
    this.stopping = stopping;
  }

  /** Works until nothing is due, or for so many messages that others should have a turn. */
  void run(String destinationId) throws InterruptedException {
    for (int i = 0; i < MOST_IN_A_ROW && stopping.getCount() > 0; i++) {
      Optional<Destination> destination = store.destinations().find(destinationId);
      if (destination.isEmpty() || throttle.isFull(destination.get(), clock.instant())) {
        return;
      }
      Optional<Message> message = store.outbox().claim(destinationId, clock.instant(), LEASE);
      if (message.isEmpty()) {
        return;
      }
      send(message.get(), destination.get());
    }
  }

  private void send(Message message, Destination destination) throws InterruptedException {
    Instant start = clock.instant();
    DeliveryResult result = deliver(message, destination);
    Instant end = clock.instant();
    Duration took =
        Duration.between(start, end).isNegative() ? Duration.ZERO : Duration.between(start, end);
    AttemptResult attempt = verdict.of(result, message, destination, end);
    record(message, start, took, attempt);
    throttle.heed(result, destination, end);
    meters.attempted(message, attempt.state(), end, took);
    if (attempt.state() != MessageState.SENT) {
      LOG.info(
          "Not sent, messageId={} destination={} reason={} state={}",
          message.id(),
          destination.id(),
          attempt.reason().map(FailureReason::code).orElse(""),
          attempt.state().code());
    }
    rest(message);
  }

  private void rest(Message message) throws InterruptedException {
    Notifier notifier = notifiers.get(message.kind());
    if (notifier != null && !notifier.pause().isZero()) {
      boolean unused = stopping.await(notifier.pause().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private DeliveryResult deliver(Message message, Destination destination) {
    Notifier notifier = notifiers.get(message.kind());
    if (notifier == null) {
      return new DeliveryResult.GiveUp(
          FailureReason.BUG, "nothing here can send to a " + message.kind().code());
    }
    try {
      return notifier.deliver(message, destination);
    } catch (RuntimeException e) {
      LOG.error("Sending failed, messageId={}", message.id(), e);
      return DeliveryResult.TryLater.of(
          FailureReason.BUG, "a fault of ours: " + e, Duration.ofMinutes(1));
    }
  }

  /** What was sent must be recorded, or it is sent again: worth some patience with the database. */
  private void record(Message message, Instant start, Duration took, AttemptResult attempt)
      throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        store.outbox().record(message, start, took, attempt);
        return;
      } catch (StoreException e) {
        if (tries == TRIES_TO_RECORD || stopping.await(1, TimeUnit.SECONDS)) {
          throw e;
        }
      }
    }
  }
}
