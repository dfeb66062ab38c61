package io.wirewatch.alerts.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Limits how often something may be tried by one account or from one address. Thread-safe. */
public final class Limits {
  private static final int MOST = 50_000;

  private final InstantSource clock;
  private final int most;
  private final Duration within;
  private final Map<String, Tries> tries = new HashMap<>();

  private record Tries(Instant end, int count) {}

  /** Allows each key that many tries within that time. */
  public Limits(InstantSource clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  /** Whether this one may be tried once more; counts it. Where too many keys are held, none may. */
  public synchronized boolean allows(String key) {
    Instant now = clock.instant();
    if (tries.size() >= MOST) {
      tries.values().removeIf(one -> !now.isBefore(one.end()));
    }
    if (tries.size() >= MOST && !tries.containsKey(key)) {
      return false;
    }
    Tries counted =
        tries.merge(
            key,
            new Tries(now.plus(within), 1),
            (old, first) ->
                now.isBefore(old.end()) ? new Tries(old.end(), old.count() + 1) : first);
    return counted.count() <= most;
  }
}
