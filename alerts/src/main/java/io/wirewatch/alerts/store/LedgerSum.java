package io.wirewatch.alerts.store;

import java.util.Map;

/**
 * Whether the ledger adds up.
 *
 * @param matches how many matches were counted, on a counter of its own
 * @param byState how many entries each state has
 */
public record LedgerSum(long matches, Map<LedgerState, Long> byState) {

  /** Copies the map. */
  public LedgerSum {
    byState = Map.copyOf(byState);
  }

  /** Matches without an end; zero unless something is wrong. */
  public long difference() {
    return matches - byState.values().stream().mapToLong(Long::longValue).sum();
  }
}
