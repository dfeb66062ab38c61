package io.wirewatch.alerts.console;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the console is reached and how long people stay signed in. */
public record ConsoleSettings(
    @Doc("Where the console listens; 127.0.0.1 is this machine only.") @Default("127.0.0.1")
        String bindAddress,
    @Doc("Port of the console; 0 takes any free one.") @Default("8080") int port,
    @Doc("Whether the next free port is taken when the port is busy.") @Default("false")
        boolean nextFreePort,
    @Doc("How people reach the console, for example https://news.example.org; empty means by the port it listens on.")
        Optional<URI> publicUrl,
    @Doc("Further host names the console answers to.") @Default("") List<String> hosts,
    @Doc("How long a session lasts without use.") @Default("30m") Duration sessionIdle,
    @Doc("How long a session lasts at all.") @Default("12h") Duration sessionLongest,
    @Doc("Time zone of people who chose none.") @Default("America/New_York") String zone,
    @Doc("Whether the live streams answer without sign-in; on 127.0.0.1 only.") @Default("false")
        boolean openStream,
    @Doc("Bearer token with which programs follow the live streams.")
        Optional<Secret> streamToken) {

  /** Refuses ports and zones that cannot be, and open streams for other machines. */
  public ConsoleSettings {
    hosts = List.copyOf(hosts);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not from 0 to 65535");
    }
    if (openStream && !isLoopback(bindAddress)) {
      throw new IllegalArgumentException(
          "open-stream is for 127.0.0.1 only; give programs a stream-token instead");
    }
    if (publicUrl.filter(url -> url.getHost() == null).isPresent()) {
      throw new IllegalArgumentException("public-url needs a host, as in https://news.example.org");
    }
    ZoneId.of(zone);
  }

  /** This machine only, port 8080, nothing open. */
  public static ConsoleSettings standard() {
    return new ConsoleSettings(
        "127.0.0.1",
        8080,
        false,
        Optional.empty(),
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        "America/New_York",
        false,
        Optional.empty());
  }

  /** The same for another port, taking the next free one where it is busy. */
  public ConsoleSettings onPort(int other) {
    return new ConsoleSettings(
        bindAddress,
        other,
        true,
        publicUrl,
        hosts,
        sessionIdle,
        sessionLongest,
        zone,
        openStream,
        streamToken);
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
