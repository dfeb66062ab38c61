package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;

/** What was tried at destinations: messages, tests, requests to confirm. */
public interface Calls {

  /** Keeps a trial, and of one destination no more than the newest fifty. */
  void record(Destination destination, Trial trial);

  /** The newest trials of a destination. */
  List<Trial> trials(String destinationId, int limit);

  /** The newest attempts at sending messages to a destination. */
  List<Attempt> attempts(String destinationId, int limit);

  /** How many trials of a purpose an address has seen since a time, whoever asked for them. */
  long countSince(Destination destination, Trial.Purpose purpose, Instant since);

  /** How many messages are on their way to a destination. */
  long waiting(String destinationId);
}
