package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.store.HeldMatch;
import io.wirewatch.alerts.store.Inbox;
import io.wirewatch.alerts.store.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Decides held matches again when their time has come, and sends what gathered for a bundle or a
 * digest.
 */
public final class HeldMatches {
  private static final int AT_ONCE = 200;

  private final Inbox inbox;
  private final Rules rules;
  private final InstantSource clock;

  public HeldMatches(Inbox inbox, Rules rules, InstantSource clock) {
    this.inbox = inbox;
    this.rules = rules;
    this.clock = clock;
  }

  /** Ends pauses that are over and decides what is due; says whether anything was. */
  public boolean release() {
    Instant now = clock.instant();
    inbox.endPauses(now);
    List<HeldMatch> due = inbox.dueHeld(now, AT_ONCE);
    if (!due.isEmpty()) {
      inbox.inBatch(
          batch ->
              due.forEach(
                  held ->
                      Settling.settleHeld(
                          batch, held, rules.find(held.entry().ruleId()), clock.instant())));
    }
    int gathered = inbox.sendGathered(clock.instant());
    return !due.isEmpty() || gathered > 0;
  }
}
