package io.wirewatch.alerts.console.view;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Links that came from outside: only http and https with a host become links at all. */
public final class SafeLink {
  private SafeLink() {}

  /** The address when it may be linked to. */
  public static Optional<String> of(String address) {
    return read(address).map(URI::toASCIIString);
  }

  /** The host an address leads to; empty when it may not be linked to. */
  public static String host(String address) {
    return read(address).map(URI::getHost).map(SafeLink::withoutWww).orElse("");
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static Optional<URI> read(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
