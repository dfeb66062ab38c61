package io.wirewatch.alerts.store;

import java.time.LocalTime;
import java.util.Optional;

/**
 * When a person wants to be told, on the clock of the person's own zone.
 *
 * @param quiet when nothing is sent but what breaks through; empty = told at any hour
 * @param digestAt when digests are sent
 */
public record Habits(Optional<QuietHours> quiet, LocalTime digestAt) {
  /** No quiet hours, digests at 07:00. */
  public static final Habits USUAL = new Habits(Optional.empty(), LocalTime.of(7, 0));
}
