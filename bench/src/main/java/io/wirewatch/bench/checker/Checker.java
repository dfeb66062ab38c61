package io.wirewatch.bench.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares what came with what should have come. */
public final class Checker {
  private Checker() {}

  /**
   * Judges a run.
   *
   * @param patience the longest from served to told, gathering not counted
   */
  public static Verdict check(Logs logs, Duration patience) {
    Model model = new Model(logs);
    Deliveries deliveries = new Deliveries(logs.calls());
    CallCheck calls = new CallCheck(model, patience);
    CaseCheck cases = new CaseCheck(deliveries);
    List<Finding> findings = new ArrayList<>(calls.of(deliveries));
    findings.addAll(cases.of(model));
    findings.addAll(new LedgerCheck(model, deliveries).of(logs.accounts()));
    return new Verdict(findings, cases.expected(), deliveries.repeats(), calls.slowest());
  }
}
