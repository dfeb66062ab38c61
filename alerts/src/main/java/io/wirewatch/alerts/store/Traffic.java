package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a rule sent to a destination lately.
 *
 * @param fullUntil when its hourly limit lets another message through; empty = now
 * @param gatheringUntil when the bundle that is gathering goes
 * @param lastDigest when its last digest was due
 */
public record Traffic(
    Optional<Instant> fullUntil, Optional<Instant> gatheringUntil, Optional<Instant> lastDigest) {
  /** Nothing yet. */
  public static final Traffic NONE =
      new Traffic(Optional.empty(), Optional.empty(), Optional.empty());
}
