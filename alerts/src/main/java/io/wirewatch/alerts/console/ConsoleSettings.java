package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.ProxySettings;
import io.wirewatch.alerts.oidc.OidcSettings;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code console} group: how the console is reached and how long people stay signed in. */
public record ConsoleSettings(
    @Doc("Where the console listens. Beyond this machine put a proxy with TLS before it.")
        @Default("127.0.0.1")
        String bindAddress,
    @Doc("Port of the console; 0 lets the system choose.") @Default("8080") int port,
    @Doc("Whether the next free port is taken when the port is busy.") @Default("false")
        boolean nextFreePort,
    @Doc(
            "How people reach it; without it, by the address it listens on. Links in messages point here.")
        Optional<URI> publicUrl,
    @Doc("Further host names it answers to.") @Default("") List<String> hosts,
    @Doc("How long a session lasts without use.") @Default("30m") Duration sessionIdle,
    @Doc("How long a session lasts at all.") @Default("12h") Duration sessionLongest,
    @Doc("Time zone of people who have not chosen one.") @Default("America/New_York") String zone,
    @Doc("Whether the live streams answer without sign-in; on this machine only.") @Default("false")
        boolean openStream,
    @Doc("Bearer token with which programs follow the live streams.") Optional<Secret> streamToken,
    @Doc(
            "Mail address of whoever runs this: made an administrator at the start, with a sign-in link in the log.")
        Optional<String> owner,
    @Doc("Signing in at an identity provider.") OidcSettings oidc,
    @Doc("Proxies that stand before the console.") ProxySettings proxy) {

  /** Refuses ports and zones that cannot be, and open streams for other machines. */
  public ConsoleSettings {
    hosts = List.copyOf(hosts);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not from 0 to 65535");
    }
    if (openStream && !isLoopback(bindAddress)) {
      throw new IllegalArgumentException(
          "open-stream is for loopback only; give programs a stream-token instead");
    }
    ZoneId.of(zone);
  }

  /** This machine only, port 8080 or the next free one. */
  public static ConsoleSettings standard() {
    return new ConsoleSettings(
        "127.0.0.1",
        8080,
        true,
        Optional.empty(),
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        "America/New_York",
        false,
        Optional.empty(),
        Optional.empty(),
        OidcSettings.none(),
        ProxySettings.none());
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** Whether only this machine can reach it. */
  boolean isLoopback() {
    return isLoopback(bindAddress);
  }

  /** Whether people reach it by https only, so that cookies may be kept to it. */
  boolean isSecure() {
    return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
  }

  /** How people reach it when it listens on that port. */
  URI url(int listening) {
    String host = bindAddress.contains(":") ? "[" + bindAddress + "]" : bindAddress;
    return publicUrl.orElseGet(() -> URI.create("http://" + host + ":" + listening));
  }

  /** Every host name it answers to. */
  List<String> allHosts() {
    return Stream.of(
            Stream.of("localhost", "127.0.0.1", "[::1]", bindAddress),
            publicUrl.map(URI::getHost).stream(),
            hosts.stream())
        .flatMap(names -> names)
        .toList();
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("localhost") || address.equals("::1");
  }
}
