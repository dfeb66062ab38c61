package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends messages to destinations of one kind. Tries once; whether and when to try again is decided
 * by the outbox.
 */
public interface Notifier {

  /** The kind it serves. */
  DestinationKind kind();

  /** Sends one message, within a time limit of its own. Thread-safe. */
  DeliveryResult deliver(Message message, Destination destination);

  /** Sends a message as {@link #deliver} would, marked as a test. */
  default DeliveryResult test(Message sample, Destination destination) {
    return deliver(sample, destination);
  }

  /** Asks whether messages are wanted there; a kind that nobody can be flooded by need not. */
  default Introduction introduce(String id, String link, Destination destination) {
    return new Introduction(new DeliveryResult.Sent("needs no confirmation"), true);
  }

  /** What is sent for a message, to be shown to its owner; empty where that is kept elsewhere. */
  default Optional<String> written(Message message) {
    return Optional.empty();
  }

  /** What is sent for a message marked as a test. */
  default Optional<String> writtenAsTest(Message sample) {
    return written(sample);
  }

  /** How long a destination is left alone after each message. */
  default Duration pause() {
    return Duration.ZERO;
  }
}
