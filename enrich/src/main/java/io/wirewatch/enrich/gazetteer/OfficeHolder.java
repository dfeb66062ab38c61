package io.wirewatch.enrich.gazetteer;

import java.time.LocalDate;

/**
 * Somebody of the dated list of office holders.
 *
 * @param office "governor", "mayor", "senator", "ice-director" and so on
 * @param place id of the place that the office is for; empty for federal offices
 * @param since first day in office; {@link LocalDate#MIN} where unknown
 * @param until last day in office; {@link LocalDate#MAX} where unknown
 */
public record OfficeHolder(
    String id, String name, String office, String place, LocalDate since, LocalDate until)
    implements Sense {

  /** Whether the office was held on that day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(until);
  }
}
