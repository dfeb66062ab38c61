package io.wirewatch.alerts.deliver.stream;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;

/**
 * Sends to the live stream. Whoever listens reads alerts from the database by their sequence, and
 * resumes there, so an alert is in the stream the moment it is committed.
 */
public final class StreamNotifier implements Notifier {
  @Override
  public DestinationKind kind() {
    return DestinationKind.STREAM;
  }

  @Override
  public DeliveryResult deliver(Message message, Destination destination) {
    return new DeliveryResult.Sent("shown in the live stream");
  }
}
