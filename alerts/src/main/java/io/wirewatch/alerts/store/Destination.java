package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Where messages go.
 *
 * @param address a mail address, a URL, or empty for the live stream
 * @param disabledReason in words why nothing is sent there, when nothing is
 * @param failingSince when the present run of failures began
 */
public record Destination(
    String id,
    DestinationKind kind,
    String name,
    String owner,
    String address,
    Optional<String> disabledReason,
    Optional<Instant> failingSince,
    Instant createdAt) {

  /** A destination without a name is called by its address. */
  public Destination {
    name = name.isBlank() ? address : name;
  }

  /** Whether messages are sent there. */
  public boolean isEnabled() {
    return disabledReason.isEmpty();
  }
}
