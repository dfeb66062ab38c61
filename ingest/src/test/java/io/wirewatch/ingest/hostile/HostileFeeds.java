package io.wirewatch.ingest.hostile;

import io.wirewatch.runtime.fetch.hostile.Behaviour;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Plays scenarios on the loopback network, each source at a host of its own where there are hosts
 * enough: readers hold back one request a host, and here no source may wait for another.
 */
public final class HostileFeeds implements AutoCloseable {
  private final List<InetAddress> hosts;
  private final HostileServer server;
  private final RequestLog log;
  private final Map<String, InetAddress> hostOf = new ConcurrentHashMap<>();

  private HostileFeeds(List<InetAddress> hosts, InstantSource clock) {
    this.hosts = List.copyOf(hosts);
    this.server = HostileServer.startAt(hosts);
    this.log = new RequestLog(clock);
  }

  /**
   * A server that is so many hosts, from 127.1.0.1 on.
   *
   * @param clock of the log
   */
  public static HostileFeeds start(int hosts, InstantSource clock) {
    return new HostileFeeds(
        IntStream.range(0, hosts).mapToObj(HostileFeeds::loopback).toList(), clock);
  }

  /** Plays a scenario; its address is given back. */
  public URI play(String source, Scenario scenario) {
    return play(source, scenario.script());
  }

  /** Plays any script. */
  public URI play(String source, Scenario.Script script) {
    hostOf.put(source, hosts.get(hostOf.size() % hosts.size()));
    Behaviour behaviour = script.begin(new Stage(this, source));
    server.on(
        path(source),
        wire -> {
          boolean conditional =
              wire.header("If-None-Match").or(() -> wire.header("If-Modified-Since")).isPresent();
          log.asked(source, conditional);
          behaviour.answer(wire);
        });
    return url(source, "");
  }

  void beside(String source, String below, Behaviour behaviour) {
    server.on(
        path(source) + below,
        wire -> {
          log.asked(source + below, false);
          behaviour.answer(wire);
        });
  }

  URI url(String source, String below) {
    InetAddress host = Objects.requireNonNull(hostOf.get(source), source);
    return URI.create("http://" + host.getHostAddress() + ":" + port() + path(source) + below);
  }

  /** What was asked of any source. */
  public RequestLog log() {
    return log;
  }

  public int port() {
    return server.port();
  }

  /** The operator's exceptions that let a reader come here. */
  public List<String> allowed() {
    List<String> all = new ArrayList<>();
    hosts.forEach(host -> all.add(host.getHostAddress() + "/32:" + port()));
    return all.size() > 50 ? List.of("127.0.0.0/8:" + port()) : all;
  }

  /** Connections open at this moment. */
  public int openConnections() {
    return server.openConnections();
  }

  /** Connections accepted so far. */
  public int connections() {
    return server.connections();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String source) {
    return "/" + source;
  }

  private static InetAddress loopback(int number) {
    try {
      return InetAddress.getByAddress(
          new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)});
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
