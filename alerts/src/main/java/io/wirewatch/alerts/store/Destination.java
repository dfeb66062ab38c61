package io.wirewatch.alerts.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where messages go.
 *
 * @param address a mail address, a URL, or empty for the live stream; may be a secret, so it is
 *     never shown: {@link #shownAddress()} is
 * @param disabledReason in words why nothing is sent there, when nothing is
 * @param failingSince when the present run of failures began
 * @param confirmedAt when somebody there agreed to messages; until then they wait
 */
public record Destination(
    String id,
    DestinationKind kind,
    String name,
    String owner,
    String address,
    Optional<String> disabledReason,
    Optional<Instant> failingSince,
    Optional<Instant> confirmedAt,
    Instant createdAt) {

  private static final int TAIL = 4;
  private static final int LONG_ENOUGH = 16;

  /** A destination without a name is called by its address, as far as that may be shown. */
  public Destination {
    name = name.isBlank() ? shown(kind, address) : name;
  }

  /** Whether messages are sent there. */
  public boolean isEnabled() {
    return disabledReason.isEmpty();
  }

  /** Whether somebody there agreed to messages. */
  public boolean isConfirmed() {
    return confirmedAt.isPresent();
  }

  /** The address as pages may show it: of a secret one, the host and the last four characters. */
  public String shownAddress() {
    return shown(kind, address);
  }

  private static String shown(DestinationKind kind, String address) {
    return kind.hasSecretAddress() ? masked(address) : address;
  }

  private static String masked(String address) {
    try {
      URI url = URI.create(address);
      String tail =
          address.length() - url.getAuthority().length() > LONG_ENOUGH + TAIL
              ? address.substring(address.length() - TAIL)
              : "";
      return url.getScheme() + "://" + url.getHost() + "/…" + tail;
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      return "…";
    }
  }

  @Override
  public String toString() {
    return "Destination[" + id + ", " + kind.code() + ", " + shownAddress() + "]";
  }
}
