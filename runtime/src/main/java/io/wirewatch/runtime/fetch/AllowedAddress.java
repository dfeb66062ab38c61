package io.wirewatch.runtime.fetch;

import java.net.InetAddress;

/**
 * One entry of the operator's list of addresses that may be opened although they are not public.
 *
 * @param block the addresses, as CIDR
 * @param port the only port, 1–65535
 */
public record AllowedAddress(String block, int port) {

  public AllowedAddress {
    block = AddressBlock.of(block).toString();
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
    }
  }

  /**
   * From text such as {@code 127.0.0.1/32:8080} or {@code [fd00::1]/128:443}.
   *
   * @throws IllegalArgumentException saying what is wrong, for the operator
   */
  public static AllowedAddress of(String text) {
    int colon = text.lastIndexOf(':');
    if (text.indexOf('/') < 0 || colon < text.indexOf('/')) {
      throw new IllegalArgumentException(
          "\"" + text + "\" needs a network and a port, like 127.0.0.1/32:8080");
    }
    String port = text.substring(colon + 1);
    if (!port.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "\"" + port + "\" in \"" + text + "\" is not a port number");
    }
    return new AllowedAddress(text.substring(0, colon), Integer.parseInt(port));
  }

  boolean covers(InetAddress address, int port) {
    return port == this.port && AddressBlock.of(block).contains(address);
  }

  @Override
  public String toString() {
    return block + ":" + port;
  }
}
