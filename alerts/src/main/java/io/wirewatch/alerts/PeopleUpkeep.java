package io.wirewatch.alerts;

import io.wirewatch.alerts.console.ConsoleSettings;
import io.wirewatch.alerts.store.AlertsStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets sessions and links that are over, and old lines of the audit log. */
final class PeopleUpkeep {
  private static final Duration AUDIT_KEPT = Duration.ofDays(400);

  private static final Duration ANSWERS_KEPT = Duration.ofDays(1);

  private final AlertsStore store;
  private final ConsoleSettings settings;
  private final InstantSource clock;

  PeopleUpkeep(AlertsStore store, ConsoleSettings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  void forget() {
    Instant now = clock.instant();
    store.people().forgetOver(settings.sessionLongest(), now);
    store.idempotentAnswers().forgetBefore(now.minus(ANSWERS_KEPT));
    store.audit().forgetBefore(now.minus(AUDIT_KEPT));
  }
}
