package io.wirewatch.runtime.health;

import java.time.Instant;
import java.util.List;

/** The state of all checks at one moment; the overall status is the worst of them. */
public record HealthReport(Status status, List<Entry> checks) {
  /** One check: what it found last and since when that status holds. */
  public record Entry(String check, Status status, Instant since, String detail) {}

  public HealthReport {
    checks = List.copyOf(checks);
  }

  static HealthReport of(List<Entry> checks) {
    Status worst = checks.stream().map(Entry::status).max(Enum::compareTo).orElse(Status.UP);
    return new HealthReport(worst, checks);
  }
}
