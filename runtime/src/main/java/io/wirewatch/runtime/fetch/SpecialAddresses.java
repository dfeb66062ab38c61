package io.wirewatch.runtime.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are not ordinary public ones, and what they are instead.
 *
 * <p>From the IANA special-purpose registries (RFC 6890 and what followed), stricter where nothing
 * we want can live: also anycast services and cloud host services are refused, and all of IPv6
 * outside global unicast. The predicates of {@link InetAddress} are not used: they know neither
 * fc00::/7 nor 100.64.0.0/10 nor any embedded form.
 */
final class SpecialAddresses {

  private record Special(AddressBlock block, String what) {
    Special(String cidr, String what) {
      this(AddressBlock.of(cidr), what);
    }

    String describe() {
      return what + " (" + block + ")";
    }
  }

  private static final List<Special> IPV4 =
      List.of(
          new Special("0.0.0.0/8", "this machine itself"),
          new Special("10.0.0.0/8", "a private network"),
          new Special("100.64.0.0/10", "a provider's internal network"),
          new Special("127.0.0.0/8", "this machine itself"),
          new Special("168.63.129.16/32", "a cloud provider's internal service"),
          new Special(
              "169.254.0.0/16", "a local link, where cloud machines keep their credentials"),
          new Special("172.16.0.0/12", "a private network"),
          new Special("192.0.0.0/24", "a range for network protocols"),
          new Special("192.0.2.0/24", "a range for examples in documents"),
          new Special("192.31.196.0/24", "a range for network services"),
          new Special("192.52.193.0/24", "a range for network services"),
          new Special("192.88.99.0/24", "a retired relay range"),
          new Special("192.168.0.0/16", "a private network"),
          new Special("192.175.48.0/24", "a range for network services"),
          new Special("198.18.0.0/15", "a range for measuring networks"),
          new Special("198.51.100.0/24", "a range for examples in documents"),
          new Special("203.0.113.0/24", "a range for examples in documents"),
          new Special("224.0.0.0/4", "a multicast group"),
          new Special("240.0.0.0/4", "a range nobody uses"));

  private static final List<Special> IPV6 =
      List.of(
          new Special("::/128", "this machine itself"),
          new Special("::1/128", "this machine itself"),
          new Special("64:ff9b:1::/48", "a private translation range"),
          new Special("100::/64", "a range that discards everything"),
          new Special("2001::/23", "a range for network protocols"),
          new Special("2001:db8::/32", "a range for examples in documents"),
          new Special("2002::/16", "a retired tunnel range"),
          new Special("2620:4f:8000::/48", "a range for network services"),
          new Special("3fff::/20", "a range for examples in documents"),
          new Special("5f00::/16", "a range for routers"),
          new Special("fc00::/7", "a private network"),
          new Special("fe80::/10", "a local link"),
          new Special("fec0::/10", "a private network"),
          new Special("ff00::/8", "a multicast group"));

  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final AddressBlock TEREDO = AddressBlock.of("2001::/32");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final List<AddressBlock> IPV4_AT_END =
      List.of(
          NAT64,
          AddressBlock.of("64:ff9b:1::/48"),
          AddressBlock.of("::/96"),
          AddressBlock.of("::ffff:0:0:0/96"));

  private SpecialAddresses() {}

  /** What this address is, if it is anything but an ordinary public one. */
  static Optional<String> describe(InetAddress address) {
    if (address instanceof Inet4Address) {
      return find(IPV4, address);
    }
    if (mapped(address)) {
      return describe(embedded(address, 12));
    }
    Optional<String> inside = embedded(address).flatMap(SpecialAddresses::describe);
    if (inside.isPresent()) {
      return inside.map(what -> "an IPv6 form of " + what);
    }
    // Behind NAT64 every IPv4-only site has such an address; what counts there is the IPv4 address.
    return NAT64.contains(address) ? Optional.empty() : ipv6(address);
  }

  private static Optional<String> ipv6(InetAddress address) {
    Optional<String> known = find(IPV6, address);
    if (known.isPresent() || GLOBAL_UNICAST.contains(address)) {
      return known;
    }
    return Optional.of("outside the public part of IPv6 (" + GLOBAL_UNICAST + ")");
  }

  private static Optional<String> find(List<Special> table, InetAddress address) {
    return table.stream()
        .filter(special -> special.block().contains(address))
        .findFirst()
        .map(Special::describe);
  }

  /** The IPv4 address inside a compatible, translated, NAT64, 6to4 or Teredo address. */
  private static Optional<InetAddress> embedded(InetAddress address) {
    if (SIX_TO_FOUR.contains(address)) {
      return Optional.of(embedded(address, 2));
    }
    if (TEREDO.contains(address)) {
      return Optional.of(inverted(embedded(address, 12)));
    }
    boolean atEnd = IPV4_AT_END.stream().anyMatch(block -> block.contains(address));
    return atEnd ? Optional.of(embedded(address, 12)) : Optional.empty();
  }

  private static InetAddress embedded(InetAddress address, int from) {
    return Literal.fromBytes(Arrays.copyOfRange(address.getAddress(), from, from + 4));
  }

  /** Teredo keeps the client's address with every bit turned. */
  private static InetAddress inverted(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return Literal.fromBytes(bytes);
  }

  /** The JDK turns these into IPv4 by itself, mostly; a resolver of another make may not. */
  private static boolean mapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }
}
