package io.wirewatch.runtime.fetch;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which IP addresses may be opened: ordinary public ones that are not our own, and what the
 * operator listed.
 *
 * <p>Immutable and safe for use by many threads; never opens a connection nor asks a name server.
 */
public final class AddressRules {
  private final List<AllowedAddress> allowed;
  private final Predicate<InetAddress> own;

  AddressRules(List<AllowedAddress> allowed, Predicate<InetAddress> own) {
    this.allowed = List.copyOf(allowed);
    this.own = own;
  }

  /** Public addresses only. */
  public static AddressRules publicOnly() {
    return allowing(List.of());
  }

  /** Public addresses, and these by network and port. */
  public static AddressRules allowing(List<AllowedAddress> allowed) {
    return new AddressRules(allowed, AddressRules::isOurs);
  }

  /**
   * Why this address may not be opened, as words that fit after "is"; empty if it may.
   *
   * @param port counts only for the operator's list
   */
  public Optional<String> refusal(InetAddress address, int port) {
    if (allowed.stream().anyMatch(entry -> entry.covers(address, port))) {
      return Optional.empty();
    }
    Optional<String> special = SpecialAddresses.describe(address);
    if (special.isEmpty() && own.test(address)) {
      return Optional.of("an address of this machine");
    }
    return special;
  }

  /** True also when the machine cannot tell: an address we cannot judge is not opened. */
  private static boolean isOurs(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true;
    }
  }
}
