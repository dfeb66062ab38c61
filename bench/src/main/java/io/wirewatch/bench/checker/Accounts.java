package io.wirewatch.bench.checker;

import java.util.List;

/**
 * The ledger, as it stands when all is quiet.
 *
 * @param difference matches without an end, by the ledger's own counters
 * @param waiting messages not yet sent
 */
public record Accounts(List<Ended> entries, long difference, long waiting) {
  /** State of a match that made an alert. */
  public static final String TOLD = "told";

  /** State of a match added to an alert already made. */
  public static final String FOLDED = "folded";

  /** Copies the list. */
  public Accounts {
    entries = List.copyOf(entries);
  }
}
