package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages on their way, for the workers that send them. */
public interface Outbox {

  /** Destinations that are switched on and have a message due. */
  List<String> dueDestinations(Instant now);

  /**
   * Claims the message of a destination that is due longest, so that no other instance takes it
   * before the lease is over.
   */
  Optional<Message> claim(String destinationId, Instant now, Duration lease);

  /**
   * Records an attempt and its result; the ledger follows when the last message of an alert is
   * given up.
   */
  void record(Message message, Instant startedAt, Duration took, AttemptResult result);

  /** Gives back the claims of a process that died; only where no other instance can hold any. */
  void dropClaims();

  /** When the oldest message not yet sent was written, for each kind that has one. */
  Map<DestinationKind, Instant> oldestWaiting();

  /** Destinations whose last attempt failed. */
  List<Destination> failing();
}
