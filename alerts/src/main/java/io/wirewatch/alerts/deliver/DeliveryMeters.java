package io.wirewatch.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.alerts.meters.PipelineLatency;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import java.time.Duration;
import java.time.Instant;

/** Counts and times deliveries. */
final class DeliveryMeters {
  private final MeterRegistry registry;
  private final Timer matchedToTold;
  private final Timer endToEnd;

  DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
    this.matchedToTold = PipelineLatency.timer(registry, "matched_to_told");
    this.endToEnd = PipelineLatency.timer(registry, "end_to_end");
    for (DestinationKind kind : DestinationKind.values()) {
      for (MessageState state : MessageState.values()) {
        deliveries(kind, state);
      }
      duration(kind);
    }
  }

  void attempted(Message message, MessageState state, Instant end, Duration took) {
    deliveries(message.kind(), state).increment();
    duration(message.kind()).record(took);
    if (state == MessageState.SENT && message.bundle().isEmpty()) {
      matchedToTold.record(Duration.between(message.createdAt(), end));
      endToEnd.record(Duration.between(message.facts().fetchedAt(), end));
    }
  }

  private Counter deliveries(DestinationKind kind, MessageState state) {
    String outcome =
        switch (state) {
          case SENT -> "sent";
          case GIVEN_UP -> "failed";
          default -> "retried";
        };
    return Counter.builder("wirewatch.alert.deliveries")
        .description("Attempts to send a message, by how they ended")
        .tag("destination", kind.code())
        .tag("outcome", outcome)
        .register(registry);
  }

  private Timer duration(DestinationKind kind) {
    return Timer.builder("wirewatch.alert.delivery.duration")
        .description("Time one attempt to send a message takes")
        .tag("destination", kind.code())
        .serviceLevelObjectives(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30))
        .register(registry);
  }
}
