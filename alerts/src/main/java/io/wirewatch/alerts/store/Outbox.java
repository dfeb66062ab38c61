package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages on their way, for the workers that send them. */
public interface Outbox {

  /** Destinations that are confirmed, switched on and have a message due. */
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

  /** When the nth-latest attempt at a destination was made, if that was after a time. */
  Optional<Instant> nthAttemptSince(String destinationId, int nth, Instant since);

  /** Lets what is due at a destination wait until a time, saying why; returns how many wait. */
  int postpone(String destinationId, Instant until, String why, Instant now);

  /**
   * Takes it upon the caller to tell the owner something about a run of failures; false when that
   * was told already.
   */
  boolean claimNotice(String destinationId, String notice);

  /** Forgets that the owner was told: the telling failed. */
  void dropNotice(String destinationId);

  /** What to tell the owner of a destination that has failed since a time. */
  Trouble trouble(String destinationId, Instant since);

  /** Gives back the claims of a process that died; only where no other instance can hold any. */
  void dropClaims();

  /** When the oldest message not yet sent was written, for each kind that has one. */
  Map<DestinationKind, Instant> oldestWaiting();

  /** Destinations whose last attempt failed. */
  List<Destination> failing();
}
