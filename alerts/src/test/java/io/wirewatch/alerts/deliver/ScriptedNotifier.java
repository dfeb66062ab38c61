package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A destination that answers as it is told, address by address; the last answer stays. */
final class ScriptedNotifier implements Notifier {
  private final Map<String, List<DeliveryResult>> answers = new ConcurrentHashMap<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch hanging = new CountDownLatch(1);

  ScriptedNotifier answers(String address, DeliveryResult... results) {
    answers.put(address, new CopyOnWriteArrayList<>(results));
    return this;
  }

  /** Ids in the order received. */
  List<String> received() {
    return received;
  }

  void letGo() {
    hanging.countDown();
  }

  @Override
  public DestinationKind kind() {
    return DestinationKind.MAIL;
  }

  @Override
  public DeliveryResult deliver(Message message, Destination destination) {
    received.add(message.id());
    if (destination.address().startsWith("hangs")) {
      awaitRelease();
    }
    List<DeliveryResult> left =
        answers.getOrDefault(destination.address(), List.of(new DeliveryResult.Sent("ok")));
    return left.size() > 1 ? left.remove(0) : left.get(0);
  }

  private void awaitRelease() {
    try {
      hanging.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
