package io.wirewatch.bench.checker;

import java.util.List;

/** All that is known of a run from outside. */
public record Logs(List<Served> served, List<Watched> rules, List<Call> calls, Accounts accounts) {

  /** Copies the lists. */
  public Logs {
    served = List.copyOf(served);
    rules = List.copyOf(rules);
    calls = List.copyOf(calls);
  }

  Logs withServed(List<Served> other) {
    return new Logs(other, rules, calls, accounts);
  }

  Logs withCalls(List<Call> other) {
    return new Logs(served, rules, other, accounts);
  }

  Logs withAccounts(Accounts other) {
    return new Logs(served, rules, calls, other);
  }
}
