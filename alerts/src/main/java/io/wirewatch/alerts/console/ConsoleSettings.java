package io.wirewatch.alerts.console;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the console is reached and how long people stay signed in.
 *
 * @param bindAddress where it listens
 * @param port 0 takes any free one
 * @param nextFreePort whether the next free port is taken when the port is busy
 * @param publicUrl how people reach it; empty means by the address it listens on
 * @param hosts further host names it answers to
 * @param sessionIdle how long a session lasts without use
 * @param sessionLongest how long a session lasts at all
 * @param zone time zone of people who have not chosen one
 * @param openStream whether the live streams answer without sign-in; only on loopback
 * @param streamToken bearer token with which programs follow the live streams
 */
public record ConsoleSettings(
    String bindAddress,
    int port,
    boolean nextFreePort,
    Optional<URI> publicUrl,
    List<String> hosts,
    Duration sessionIdle,
    Duration sessionLongest,
    String zone,
    boolean openStream,
    Optional<String> streamToken) {

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
        Optional.empty());
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
