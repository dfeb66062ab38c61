package io.wirewatch.bench.checker;

import java.time.Duration;
import java.util.List;

/**
 * What the judge says.
 *
 * @param expected alerts that receivers should have got, one for each receiver
 * @param repeats calls under an id that came before, which a receiver drops
 * @param slowest from served to told, gathering not counted
 */
public record Verdict(List<Finding> findings, int expected, int repeats, Duration slowest) {

  /** Copies the list. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** How many findings there are of a kind. */
  public long count(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }
}
