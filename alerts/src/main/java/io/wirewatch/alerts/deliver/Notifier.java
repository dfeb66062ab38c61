package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;

/**
 * Sends messages to destinations of one kind. Tries once; whether and when to try again is decided
 * by the outbox.
 */
public interface Notifier {

  /** The kind it serves. */
  DestinationKind kind();

  /** Sends one message, within a time limit of its own. Thread-safe. */
  DeliveryResult deliver(Message message, Destination destination);
}
