package io.wirewatch.runtime.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * The checks of one service. {@link #refresh()} runs them (a background thread calls it every
 * second); reports are read from what was found last and never wait. All methods may be called from
 * any thread.
 */
public final class Health {
  private final InstantSource clock;
  private final Map<String, WatchedCheck> readiness = new ConcurrentSkipListMap<>();
  private final Map<String, WatchedCheck> liveness = new ConcurrentSkipListMap<>();

  private volatile boolean stopping;

  /** Makes a health without checks. */
  public Health(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Adds a readiness check, replacing one of the same name. It may take seconds, and counts as down
   * until it ran.
   */
  public void add(String check, Supplier<CheckResult> question) {
    readiness.put(check, new WatchedCheck(check, question, clock.instant()));
  }

  /** Adds a liveness check: down means that only a restart helps. */
  public void addLiveness(String check, Supplier<CheckResult> question) {
    liveness.put(check, new WatchedCheck(check, question, clock.instant()));
  }

  /** Takes a readiness check away; what is not there is ignored. */
  public void remove(String check) {
    readiness.remove(check);
  }

  /** From now on nothing is ready, so that no more work is sent here while the process stops. */
  public void stopping() {
    stopping = true;
  }

  /** Runs every check once, one after another. */
  public void refresh() {
    liveness.values().forEach(check -> check.run(clock));
    readiness.values().forEach(check -> check.run(clock));
  }

  /** Whether work can be done now. */
  public HealthReport readiness() {
    HealthReport report = report(readiness.values(), Status.DOWN);
    return stopping ? new HealthReport(Status.DOWN, report.checks()) : report;
  }

  /**
   * Whether the process can make progress at all; a liveness check that has not run yet does not
   * count against it.
   */
  public HealthReport liveness() {
    return report(liveness.values(), Status.UP);
  }

  private HealthReport report(Collection<WatchedCheck> checks, Status untilRun) {
    Instant now = clock.instant();
    return HealthReport.of(checks.stream().map(check -> check.entry(now, untilRun)).toList());
  }
}
