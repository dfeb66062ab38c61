package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether an answer that goes on for long may go on: looked up again every few seconds, so that a
 * token or session that is ended, or a person removed, ends it too. For one thread.
 */
public final class Standing {
  /** How often it is looked up. */
  public static final Duration EVERY = Duration.ofSeconds(3);

  private final Gate gate;
  private final Access access;
  private final Context ctx;
  private final InstantSource clock;
  private Instant checked;

  Standing(Gate gate, Access access, Context ctx, InstantSource clock) {
    this.gate = gate;
    this.access = access;
    this.ctx = ctx;
    this.clock = clock;
    this.checked = clock.instant();
  }

  /** Whether who was let in would be let in now, as far as was looked up lately. */
  public boolean holds() {
    Instant now = clock.instant();
    if (now.isBefore(checked.plus(EVERY)) && !now.isBefore(checked)) {
      return true;
    }
    checked = now;
    return gate.stillAdmits(ctx, access);
  }
}
