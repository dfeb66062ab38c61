package io.wirewatch.alerts.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.alerts.meters.PipelineLatency;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.contract.failure.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Counts and times what the inbox does. */
final class InboxMeters {
  private final MeterRegistry registry;
  private final Counter matches;
  private final Counter duplicate;
  private final Counter paused;
  private final Timer ruleEvaluation;
  private final Timer enrichedToMatched;
  private final AtomicLong canarySeconds = new AtomicLong();

  InboxMeters(MeterRegistry registry) {
    this.registry = registry;
    this.matches =
        Counter.builder("wirewatch.alert.matches")
            .description("Matches of an article and a rule")
            .register(registry);
    this.ruleEvaluation =
        Timer.builder("wirewatch.rule.eval.duration")
            .description("Time to match all rules against one article")
            .serviceLevelObjectives(
                Duration.ofNanos(100_000),
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100))
            .register(registry);
    this.duplicate = kept(registry, "suppressed_duplicate");
    this.paused = kept(registry, "suppressed_paused");
    this.enrichedToMatched = PipelineLatency.timer(registry, "enriched_to_matched");
    Gauge.builder("wirewatch.canary.last.seen.timestamp", canarySeconds, AtomicLong::get)
        .description("When the last test article came through")
        .baseUnit("seconds")
        .register(registry);
  }

  <T> T timeRules(Supplier<T> matching) {
    return Objects.requireNonNull(ruleEvaluation.record(matching));
  }

  /** Notes a committed article: how its new matches ended, and how long it took from being read. */
  void settled(List<LedgerState> ends, Duration sinceRead) {
    matches.increment(ends.size());
    ends.forEach(this::suppressed);
    enrichedToMatched.record(sinceRead);
  }

  /** What no destination hears of counts once, whatever destinations the rule has. */
  private void suppressed(LedgerState end) {
    if (end == LedgerState.FOLDED) {
      duplicate.increment();
    } else if (end == LedgerState.HELD || end == LedgerState.SUPPRESSED) {
      paused.increment();
    }
  }

  private static Counter kept(MeterRegistry registry, String outcome) {
    return Counter.builder("wirewatch.alert.deliveries")
        .description("Attempts to send a message, by how they ended")
        .tag("destination", "none")
        .tag("outcome", outcome)
        .register(registry);
  }

  void rejected(Rejection rejection) {
    registry
        .counter(
            "wirewatch.dlq.records",
            "stage",
            rejection.stage().code(),
            "reason",
            rejection.reason().code())
        .increment();
  }

  void canary(Instant now) {
    canarySeconds.set(now.getEpochSecond());
  }
}
