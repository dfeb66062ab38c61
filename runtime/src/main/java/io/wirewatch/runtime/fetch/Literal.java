package io.wirewatch.runtime.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses written out, in their one plain form only, and never asks a name server. */
final class Literal {
  private static final String PART = "(0|[1-9][0-9]{0,2})";
  private static final Pattern FOUR_DECIMALS =
      Pattern.compile(PART + "\\." + PART + "\\." + PART + "\\." + PART);
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private Literal() {}

  /**
   * The address, if this is four decimals without leading zeros, or IPv6 without brackets and
   * scope.
   */
  static Optional<InetAddress> of(String text) {
    if (FOUR_DECIMALS.matcher(text).matches()) {
      return ipv4(text.split("\\."));
    }
    boolean fit =
        IPV6.matcher(text).matches() && isPlainTail(text.substring(text.lastIndexOf(':') + 1));
    return fit ? parsed("[" + text + "]") : Optional.empty();
  }

  /** IPv6 may end in an IPv4 address, in which the JDK would take leading zeros. */
  private static boolean isPlainTail(String tail) {
    return tail.indexOf('.') < 0 || FOUR_DECIMALS.matcher(tail).matches();
  }

  private static Optional<InetAddress> ipv4(String[] parts) {
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int value = Integer.parseInt(parts[i]);
      if (value > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) value;
    }
    return Optional.of(fromBytes(bytes));
  }

  static InetAddress fromBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
    }
  }

  /** Brackets make the JDK read a literal or refuse; it never looks such a text up. */
  private static Optional<InetAddress> parsed(String bracketed) {
    try {
      return Optional.of(InetAddress.getByName(bracketed));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
