package io.wirewatch.runtime.fetch;

import java.net.InetAddress;

/**
 * A run of addresses that share their first bits.
 *
 * @param first its lowest address
 * @param bits how many leading bits are shared
 */
public record AddressBlock(InetAddress first, int bits) {

  /** Refuses bits behind the shared ones. */
  public AddressBlock {
    int most = first.getAddress().length * 8;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(
          "a prefix of " + bits + " bits does not fit " + first.getHostAddress());
    }
    if (!sameBits(first.getAddress(), lowest(first, bits), most)) {
      throw new IllegalArgumentException(
          first.getHostAddress() + "/" + bits + " has bits set after its prefix");
    }
  }

  /** From text such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
  public static AddressBlock of(String cidr) {
    int slash = cidr.lastIndexOf('/');
    if (slash < 0 || !cidr.substring(slash + 1).matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("\"" + cidr + "\" is not written like 10.1.2.3/32");
    }
    String address = cidr.substring(0, slash).replaceAll("^\\[(.*)]$", "$1");
    return Literal.of(address)
        .map(first -> new AddressBlock(first, Integer.parseInt(cidr.substring(slash + 1))))
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + address + "\" is not an IP address"));
  }

  /** Whether it holds an address. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    return other.length == first.getAddress().length && sameBits(first.getAddress(), other, bits);
  }

  /** Whether it holds an address written out; names are never looked up. */
  public boolean contains(String literal) {
    return Literal.of(literal.replaceAll("^\\[(.*)]$", "$1")).map(this::contains).orElse(false);
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }

  private static boolean sameBits(byte[] a, byte[] b, int bits) {
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((a[i / 8] & mask) != (b[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] lowest(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    for (int i = bits; i < bytes.length * 8; i++) {
      bytes[i / 8] &= (byte) ~(0x80 >> (i % 8));
    }
    return bytes;
  }
}
