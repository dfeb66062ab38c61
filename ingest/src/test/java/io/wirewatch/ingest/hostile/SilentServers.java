package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.CONNECT;
import static io.wirewatch.contract.failure.FailureReason.PROTOCOL;
import static io.wirewatch.contract.failure.FailureReason.TIMEOUT;
import static io.wirewatch.contract.failure.FailureReason.TRUNCATED;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.refused;

import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** S1 and S2: servers that say nothing, break off, or drip. */
final class SilentServers {
  private static final Duration DROP = Duration.ofMillis(50);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private SilentServers() {}

  static List<Scenario> all() {
    return Stream.of(broken(), dripping()).flatMap(List::stream).toList();
  }

  private static List<Scenario> broken() {
    return List.of(
        refused("S1", "accepts and says nothing", always(Attacks.silent()), TIMEOUT),
        refused(
            "S1", "hangs up without a word", always(Attacks.raw("")), CONNECT, TRUNCATED, PROTOCOL),
        refused("S1", "resets at once", always(Attacks.resetAfter("")), CONNECT, TRUNCATED),
        refused(
            "S1",
            "resets in the status line",
            always(Attacks.resetAfter("HTTP/1.1 2")),
            CONNECT,
            TRUNCATED,
            PROTOCOL),
        refused(
            "S1",
            "resets in the headers",
            always(Attacks.resetAfter(OK + "Content-Ty")),
            CONNECT,
            TRUNCATED,
            PROTOCOL),
        refused(
            "S1",
            "resets in the body",
            always(Attacks.resetAfter(OK + "Content-Length: 5000\r\n\r\n<rss version=")),
            CONNECT,
            TRUNCATED));
  }

  private static List<Scenario> dripping() {
    return List.of(
        refused("S2", "drips the status line", drips("HTTP/1.1 2", "0"), TIMEOUT),
        refused("S2", "drips a header", drips(OK + "X-Slow: ", "z"), TIMEOUT),
        refused("S2", "drips headers", drips(OK, "X-A: b\r\n"), TIMEOUT),
        refused(
            "S2",
            "drips the body",
            drips(OK + "Content-Length: 900000\r\n\r\n<rss>", " "),
            TIMEOUT),
        refused(
            "S2",
            "drips a body without end",
            drips(OK + "Connection: close\r\n\r\n<rss>", " "),
            TIMEOUT),
        refused("S2", "drips chunks", drips(chunked(""), "1\r\n<\r\n"), TIMEOUT),
        refused(
            "S2", "drips a chunk's size", drips(chunked(""), "0"), TIMEOUT, PROTOCOL, TRUNCATED),
        refused(
            "S2",
            "stops in the middle of a chunk",
            always(stops(chunked("ffff\r\n<rss>"))),
            TIMEOUT));
  }

  private static Scenario.Script drips(String first, String repeated) {
    return always(Attacks.drip(first, repeated, DROP));
  }

  private static String chunked(String begun) {
    return OK + "Transfer-Encoding: chunked\r\n\r\n" + begun;
  }

  private static Behaviour stops(String after) {
    return wire -> wire.send(after).hang();
  }
}
