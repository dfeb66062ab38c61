package io.wirewatch.alerts.store;

import java.util.Map;
import java.util.stream.Collectors;

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

  /** The sums in words: how many matches, how they ended, how many have no end. */
  public String words() {
    String ends =
        byState.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(end -> end.getValue() + " " + end.getKey().code())
            .collect(Collectors.joining(", "));
    return difference() > 0
        ? "%d matches, but only %s: %d have no end".formatted(matches, ends, difference())
        : "%d matches, but %s: %d ends too many".formatted(matches, ends, -difference());
  }

  /** Matches without an end; zero unless something is wrong. */
  public long difference() {
    return matches - byState.values().stream().mapToLong(Long::longValue).sum();
  }
}
