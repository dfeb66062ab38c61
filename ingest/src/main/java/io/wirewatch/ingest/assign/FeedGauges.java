package io.wirewatch.ingest.assign;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.ingest.schedule.PollQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gauges of the feeds we own: how many in which state, and of each how it does. Thread-safe. */
public final class FeedGauges {
  private final MeterRegistry registry;
  private final Map<String, Tracked> feeds = new ConcurrentHashMap<>();

  public FeedGauges(MeterRegistry registry, PollQueue queue, InstantSource clock) {
    this.registry = registry;
    state("active", feed -> !feed.isPaused && !feed.isFailing());
    state("backing_off", feed -> !feed.isPaused && feed.isFailing());
    state("paused", feed -> feed.isPaused);
    for (FeedState one : FeedState.values()) {
      Gauge.builder(
              "wirewatch.feed.states",
              () -> feeds.values().stream().filter(feed -> feed.state == one).count())
          .description("Feeds that this instance reads, by how they do")
          .tag("state", one.code())
          .register(registry);
    }
    Gauge.builder(
            "wirewatch.feed.schedule.lag.seconds",
            () -> queue.lateness(clock.instant()).toMillis() / 1000.0)
        .description("How long the longest overdue feed has been due")
        .register(registry);
  }

  /** One feed's figures. */
  private static final class Tracked {
    private final List<Meter> meters;
    private volatile boolean isPaused;
    private volatile @Nullable FeedMemory memory;
    private volatile FeedState state = FeedState.NEW;

    Tracked(List<Meter> meters) {
      this.meters = meters;
    }

    boolean isFailing() {
      FeedMemory now = memory;
      return now != null && now.consecutiveFailures() > 0;
    }
  }

  void track(Feed feed) {
    feeds.computeIfAbsent(feed.id(), this::tracked).isPaused = feed.paused();
  }

  void update(FeedMemory memory) {
    Tracked tracked = feeds.get(memory.feedId());
    if (tracked != null) {
      tracked.memory = memory;
    }
  }

  void update(FeedStatus status) {
    update(status.feedId(), status.state());
  }

  void update(String feedId, FeedState state) {
    Tracked tracked = feeds.get(feedId);
    if (tracked != null) {
      tracked.state = state;
    }
  }

  void drop(String feedId) {
    Tracked tracked = feeds.remove(feedId);
    if (tracked != null) {
      tracked.meters.forEach(registry::remove);
    }
  }

  private Tracked tracked(String feedId) {
    return new Tracked(
        List.of(
            Gauge.builder(
                    "wirewatch.feed.last.success.timestamp.seconds", () -> lastSuccess(feedId))
                .description("When the feed last gave a readable answer")
                .tag("feed", feedId)
                .register(registry),
            Gauge.builder("wirewatch.feed.consecutive.failures", () -> failures(feedId))
                .description("Failed polls since the last readable answer")
                .tag("feed", feedId)
                .register(registry)));
  }

  private double lastSuccess(String feedId) {
    Tracked tracked = feeds.get(feedId);
    FeedMemory memory = tracked == null ? null : tracked.memory;
    return memory == null
        ? Double.NaN
        : memory.lastSuccessAt().map(at -> at.toEpochMilli() / 1000.0).orElse(Double.NaN);
  }

  private double failures(String feedId) {
    Tracked tracked = feeds.get(feedId);
    FeedMemory memory = tracked == null ? null : tracked.memory;
    return memory == null ? 0 : memory.consecutiveFailures();
  }

  private void state(String name, Predicate<Tracked> isIn) {
    Gauge.builder("wirewatch.feeds", () -> feeds.values().stream().filter(isIn).count())
        .description("Feeds that this instance reads")
        .tag("state", name)
        .register(registry);
  }
}
