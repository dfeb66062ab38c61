package io.wirewatch.alerts;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.LedgerSum;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Verdicts;
import io.wirewatch.runtime.health.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures read from the database now and then, so that neither scrapes nor health checks wait for
 * it.
 */
final class StoreGauges {
  private static final Logger LOG = LoggerFactory.getLogger(StoreGauges.class);

  private final AlertsStore store;
  private final InstantSource clock;
  private volatile Figures figures =
      new Figures(Map.of(), Map.of(), new LedgerSum(0, Map.of()), List.of(), Verdicts.NONE);

  private record Figures(
      Map<RuleState, Long> rules,
      Map<DestinationKind, Instant> oldest,
      LedgerSum ledger,
      List<String> failing,
      Verdicts feedback) {}

  StoreGauges(AlertsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  void register(MeterRegistry registry) {
    for (RuleState state : RuleState.values()) {
      Gauge.builder("wirewatch.alert.rules", this, us -> us.figures.rules().getOrDefault(state, 0L))
          .description("Rules by state")
          .tag("state", state.code())
          .register(registry);
    }
    for (DestinationKind kind : DestinationKind.values()) {
      Gauge.builder("wirewatch.alert.oldest.pending", this, us -> us.oldestSeconds(kind))
          .description("Age of the oldest message not sent yet")
          .baseUnit("seconds")
          .tag("destination", kind.code())
          .register(registry);
    }
    for (LedgerState state : LedgerState.values()) {
      Gauge.builder(
              "wirewatch.alert.ledger.entries",
              this,
              us -> us.figures.ledger().byState().getOrDefault(state, 0L))
          .description("Matches by how they ended")
          .tag("state", state.code())
          .register(registry);
    }
    feedback(registry, "relevant", Verdicts::relevant);
    feedback(registry, "not-relevant", Verdicts::not);
    Gauge.builder("wirewatch.alert.ledger.difference", this, us -> us.figures.ledger().difference())
        .description("Matches without an end in the ledger; anything but 0 is a fault")
        .register(registry);
  }

  private void feedback(MeterRegistry registry, String verdict, ToLongFunction<Verdicts> count) {
    FunctionCounter.builder(
            "wirewatch.alert.feedback", this, us -> count.applyAsLong(us.figures.feedback()))
        .description("What people said of alerts")
        .tag("verdict", verdict)
        .register(registry);
  }

  /** Says in words when a match has no end; called each minute. */
  void watchLedger() {
    LedgerSum sum = store.ledger().sum();
    if (sum.difference() != 0) {
      LOG.error("The ledger does not add up: {}", sum.words());
    }
  }

  /** Reads the figures anew. */
  void refresh() {
    Map<RuleState, Long> rules =
        store.rules().all().stream()
            .collect(Collectors.groupingBy(Rule::state, Collectors.counting()));
    List<String> failing = store.outbox().failing().stream().map(Destination::name).toList();
    figures =
        new Figures(
            rules,
            store.outbox().oldestWaiting(),
            store.ledger().sum(),
            failing,
            store.feedback().all());
  }

  /** A failing destination is worth saying and no reason to send no traffic here. */
  CheckResult destinations() {
    int failing = figures.failing().size();
    return failing == 0
        ? CheckResult.up("all answer")
        : CheckResult.degraded(failing + " not answering or switched off");
  }

  /** Whether every match has an end. */
  CheckResult ledger() {
    long difference = figures.ledger().difference();
    return difference == 0
        ? CheckResult.up("adds up")
        : CheckResult.degraded(difference + " matches without an end");
  }

  private double oldestSeconds(DestinationKind kind) {
    Instant oldest = figures.oldest().get(kind);
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }
}
