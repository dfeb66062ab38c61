package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How an alert goes to one destination.
 *
 * @param delay for what it waits; empty = it goes now
 */
public record Course(String destinationId, Optional<Wait> delay) {

  /**
   * Waiting to go in one message with others.
   *
   * @param why in words, for example {@code quiet hours until Monday 06:30 EDT}
   */
  public record Wait(Gathering with, Instant until, String why) {}

  /** At once, in a message of its own. */
  public static Course now(String destinationId) {
    return new Course(destinationId, Optional.empty());
  }
}
