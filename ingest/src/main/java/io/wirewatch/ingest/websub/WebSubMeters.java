package io.wirewatch.ingest.websub;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Pushes by what became of them, subscriptions by state and hubs by trust. */
final class WebSubMeters {
  private final Map<PushResult, Counter> pushes = new EnumMap<>(PushResult.class);
  private final MeterRegistry registry;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  WebSubMeters(MeterRegistry registry, Subscriptions subscriptions, InstantSource clock) {
    this.registry = registry;
    this.subscriptions = subscriptions;
    this.clock = clock;
    for (PushResult result : PushResult.values()) {
      pushes.put(
          result,
          Counter.builder("wirewatch.websub.pushes")
              .description("Pushes of hubs by what became of them")
              .tag("result", result.code())
              .register(registry));
    }
    gauge("wirewatch.websub.subscriptions", "state", "running", Subscriptions.Count::running);
    gauge("wirewatch.websub.subscriptions", "state", "waiting", Subscriptions.Count::waiting);
    gauge("wirewatch.websub.hubs", "trust", "trusted", Subscriptions.Count::trustedHubs);
    gauge("wirewatch.websub.hubs", "trust", "not_trusted", Subscriptions.Count::otherHubs);
    Gauge.builder("wirewatch.websub.score.lowest", subscriptions, this::lowest)
        .description("Score of the hub that is believed least, 0 to 1; 1 without hubs")
        .strongReference(true)
        .register(registry);
  }

  private double lowest(Subscriptions all) {
    return all.count(clock.instant()).lowest();
  }

  private void gauge(
      String name, String label, String value, ToIntFunction<Subscriptions.Count> part) {
    Gauge.builder(name, subscriptions, all -> (double) part.applyAsInt(all.count(clock.instant())))
        .description("Hubs and what feeds asked of them")
        .tag(label, value)
        .strongReference(true)
        .register(registry);
  }

  void count(PushResult result) {
    Objects.requireNonNull(pushes.get(result), "a counter for each").increment();
  }
}
