package io.wirewatch.alerts.api;

import io.wirewatch.alerts.store.Destination;
import java.net.URI;
import java.util.Optional;

/** Names of destinations without what an address may hide: paths and queries carry secrets. */
final class Redacted {
  private Redacted() {}

  static String name(Destination destination) {
    boolean named = !destination.name().equals(destination.address());
    return named || !destination.address().contains("://")
        ? destination.name()
        : host(destination.address());
  }

  private static String host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost()).orElse("a webhook");
    } catch (IllegalArgumentException unreadable) {
      return "a webhook";
    }
  }
}
