package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.BAD_ENCODING;
import static io.wirewatch.contract.failure.FailureReason.PROTOCOL;
import static io.wirewatch.contract.failure.FailureReason.TIMEOUT;
import static io.wirewatch.contract.failure.FailureReason.TOO_LARGE;
import static io.wirewatch.contract.failure.FailureReason.TOO_MANY_HEADERS;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** S3 and S4: servers that never come to an end, and bodies that grow when unpacked. */
final class EndlessServers {
  private static final int BOMB = 24 * 1024 * 1024;
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private EndlessServers() {}

  static List<Scenario> all() {
    return Stream.of(heads(), bodies(), packedBodies()).flatMap(List::stream).toList();
  }

  private static List<Scenario> heads() {
    return List.of(
        refused("S3", "endless headers", always(Attacks.endlessHeaders()), TOO_MANY_HEADERS),
        refused("S3", "one endless header", always(Attacks.hugeHeader()), TOO_MANY_HEADERS),
        refused(
            "S3",
            "endless status line",
            always(Attacks.endless("HTTP/1.1 200 ", "OK")),
            TOO_MANY_HEADERS,
            PROTOCOL),
        refused("S3", "endless 100 Continue", always(Attacks.endlessInterim(100)), PROTOCOL),
        refused("S3", "endless 103 Early Hints", always(Attacks.endlessInterim(103)), PROTOCOL),
        refused(
            "S3",
            "switches protocols",
            always(Attacks.raw("HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n")),
            PROTOCOL));
  }

  private static List<Scenario> bodies() {
    return List.of(
        refused(
            "S4", "10 GB announced", always(huge("Content-Length: 10737418240\r\n")), TOO_LARGE),
        refused("S4", "10 GB until it closes", always(Attacks.endlessBody()), TOO_LARGE),
        refused("S4", "10 GB in chunks", always(Attacks.endlessChunks()), TOO_LARGE),
        refused("S4", "gzip bomb", always(Attacks.gzipBomb(BOMB)), TOO_LARGE),
        refused(
            "S4",
            "deflate bomb",
            packed("deflate", () -> Answers.deflate(new byte[BOMB], false)),
            TOO_LARGE));
  }

  private static List<Scenario> packedBodies() {
    return List.of(
        refused(
            "S4",
            "bare deflate bomb",
            packed("deflate", () -> Answers.deflate(new byte[BOMB], true)),
            TOO_LARGE),
        refused(
            "S4",
            "gzip in gzip",
            packed("gzip, gzip", EndlessServers::nested),
            TOO_LARGE,
            BAD_ENCODING),
        refused(
            "S4",
            "brotli, which nobody asked for",
            packed("br", () -> "x".getBytes(UTF_8)),
            BAD_ENCODING),
        gives("S4", "gzip in two members", packed("gzip", EndlessServers::twoMembers), 3),
        refused(
            "S4",
            "slow bomb",
            always(
                Attacks.drip(
                    OK + "Content-Encoding: gzip\r\n\r\n",
                    "\u001f\u008b\b",
                    Duration.ofMillis(50))),
            BAD_ENCODING,
            TIMEOUT));
  }

  private static Behaviour huge(String header) {
    return Attacks.endless(OK + header + "\r\n", "<item>more</item>\n");
  }

  /** Made when the play begins: a bomb in a catalogue would cost everybody. */
  private static Scenario.Script packed(String encoding, Supplier<byte[]> body) {
    return stage -> Answers.ok("Content-Encoding: " + encoding + "\r\n", body.get());
  }

  private static byte[] nested() {
    return Answers.gzip(Answers.gzip(new byte[BOMB]));
  }

  private static byte[] twoMembers() {
    byte[] plain = Documents.PLAIN.getBytes(UTF_8);
    int half = plain.length / 2;
    var both = new ByteArrayOutputStream();
    both.writeBytes(Answers.gzip(Arrays.copyOf(plain, half)));
    both.writeBytes(Answers.gzip(Arrays.copyOfRange(plain, half, plain.length)));
    return both.toByteArray();
  }
}
