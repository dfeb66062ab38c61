package io.wirewatch.standalone.command;

import io.wirewatch.alerts.AlertsApp;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.standalone.terminal.Screen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints each alert as it is told, by following the ledger. */
final class ToldLines implements AutoCloseable {
  private static final int PAGE = 50;
  private static final long LOOK_MILLIS = 250;

  private final Ledger ledger;
  private final Screen screen;
  private final ScheduledExecutorService thread;
  private long last;
  private final AtomicInteger told = new AtomicInteger();

  private ToldLines(Ledger ledger, Screen screen) {
    this.ledger = ledger;
    this.screen = screen;
    this.last = ledger.lastSequence();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread follower = new Thread(work, "told-lines");
              follower.setDaemon(true);
              return follower;
            });
  }

  /** Follows from now on. */
  static ToldLines follow(AlertsApp alerts, Screen screen) {
    ToldLines lines = new ToldLines(alerts.store().ledger(), screen);
    var unused =
        lines.thread.scheduleWithFixedDelay(
            lines::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return lines;
  }

  /** How many alerts were told since. */
  int told() {
    return told.get();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      List<Alert> alerts = ledger.alertsAfter(last, PAGE);
      for (Alert alert : alerts) {
        print(alert);
        last = Math.max(last, alert.sequence());
      }
    } catch (RuntimeException e) {
      screen.event("alerts", "the ledger", "cannot be read: " + e.getMessage());
    }
  }

  private void print(Alert alert) {
    told.incrementAndGet();
    AlertFacts facts = alert.facts();
    Duration after = Duration.between(facts.firstSeenAt(), alert.madeAt());
    screen.event(
        "alerts",
        "rule \"" + facts.ruleName() + "\"",
        "told: \"%s\" %s, %.1f s after it was fetched"
            .formatted(facts.title(), facts.outlet(), Math.max(0, after.toMillis()) / 1000.0));
  }
}
