package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body is handed over whole or not at all, however it was sent and packed. */
class CompletenessTest {
  private static final byte[] TEXT =
      "<rss>Sheriff signs agreement</rss>".repeat(50).getBytes(UTF_8);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String GZIP = "Content-Encoding: gzip\r\n";
  private static final String DEFLATE = "Content-Encoding: deflate\r\n";
  private static final byte[] PACKED = Answers.gzip(TEXT);

  static Stream<Arguments> whole() {
    byte[] bare = Answers.deflate(TEXT, true);
    byte[] zlib = Answers.deflate(TEXT, false);
    return Stream.of(
        Arguments.of("plain", Answers.ok("", TEXT)),
        Arguments.of("until the end", Attacks.raw(OK + "\r\n" + text(TEXT))),
        Arguments.of("HTTP/1.0", Attacks.raw("HTTP/1.0 200 OK\r\n\r\n" + text(TEXT))),
        Arguments.of("chunks of one", Answers.chunked(TEXT, 1)),
        Arguments.of("gzip", Answers.ok(GZIP, PACKED)),
        Arguments.of("x-gzip, in capitals", Answers.ok("content-encoding: X-GZIP\r\n", PACKED)),
        Arguments.of("identity, gzip", Answers.ok("Content-Encoding: identity, gzip\r\n", PACKED)),
        Arguments.of("identity", Answers.ok("Content-Encoding: identity\r\n", TEXT)),
        Arguments.of("empty coding", Answers.ok("Content-Encoding:\r\n", TEXT)),
        Arguments.of("gzip until the end", Attacks.raw(OK + GZIP + "\r\n" + text(PACKED))),
        Arguments.of("gzip with everything in its head", Answers.ok(GZIP, richHead())),
        Arguments.of("gzip in two members", Answers.ok(GZIP, twoMembers())),
        Arguments.of("gzip byte by byte", byteByByte(GZIP, PACKED)),
        Arguments.of("two members byte by byte", byteByByte(GZIP, twoMembers())),
        Arguments.of("zlib", Answers.ok(DEFLATE, zlib)),
        Arguments.of("zlib byte by byte", byteByByte(DEFLATE, zlib)),
        Arguments.of("bare deflate", Answers.ok(DEFLATE, bare)),
        Arguments.of("bare deflate byte by byte", byteByByte(DEFLATE, bare)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void handsOver(String name, Behaviour behaviour) throws Exception {
    assertThat(fetched(fetch(behaviour)).body()).asString(UTF_8).isEqualTo(text(TEXT));
  }

  static Stream<Arguments> empty() {
    return Stream.of(
        Arguments.of("plain", Answers.ok("", new byte[0])),
        Arguments.of("gzip", Answers.ok(GZIP, new byte[0])),
        Arguments.of("deflate", Answers.ok(DEFLATE, new byte[0])),
        Arguments.of("gzip of nothing", Answers.ok(GZIP, Answers.gzip(new byte[0]))),
        Arguments.of(
            "304 that names a packing", Attacks.raw("HTTP/1.1 304 Same\r\n" + GZIP + "\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("empty")
  void emptyIsWholeToo(String name, Behaviour behaviour) throws Exception {
    assertThat(fetched(fetch(behaviour)).body()).isEmpty();
  }

  static Stream<Arguments> cutShort() {
    return Stream.of(
        Arguments.of("one byte short", Attacks.shortBody("", TEXT, TEXT.length - 1)),
        Arguments.of("nothing of it", Attacks.shortBody("", TEXT, 0)),
        Arguments.of("reset within", Attacks.resetAfter(OK + "Content-Length: 100\r\n\r\nhalf")),
        Arguments.of("no last chunk", Attacks.raw(CHUNKED + "4\r\nhalf\r\n")),
        Arguments.of("half a chunk", Attacks.raw(CHUNKED + "400\r\nhalf")),
        Arguments.of("no chunk at all", Attacks.raw(CHUNKED)),
        Arguments.of(
            "gzip of full length without its end",
            Answers.ok(GZIP, Arrays.copyOf(PACKED, PACKED.length - 1))),
        Arguments.of(
            "gzip without trailer", Answers.ok(GZIP, Arrays.copyOf(PACKED, PACKED.length - 8))),
        Arguments.of(
            "gzip cut in its data", Answers.ok(GZIP, Arrays.copyOf(PACKED, PACKED.length / 2))),
        Arguments.of("gzip cut in its head", Answers.ok(GZIP, Arrays.copyOf(PACKED, 5))),
        Arguments.of(
            "gzip until the end, cut",
            Attacks.raw(OK + GZIP + "\r\n" + text(PACKED).substring(0, 40))),
        Arguments.of(
            "second member cut",
            Answers.ok(GZIP, Arrays.copyOf(twoMembers(), twoMembers().length - 4))),
        Arguments.of("zlib cut", Answers.ok(DEFLATE, cut(Answers.deflate(TEXT, false), 3))),
        Arguments.of("deflate, one byte", Answers.ok(DEFLATE, new byte[] {0x78})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cutShort")
  void refusesHalf(String name, Behaviour behaviour) throws Exception {
    failed(fetch(behaviour), FetchFailure.TRUNCATED);
  }

  static Stream<Arguments> badlyPacked() {
    byte[] wrongSum = PACKED.clone();
    wrongSum[PACKED.length - 6] ^= 1;
    byte[] wrongLength = PACKED.clone();
    wrongLength[PACKED.length - 1] ^= 1;
    byte[] damaged = PACKED.clone();
    Arrays.fill(damaged, 12, 20, (byte) 0xff);
    byte[] endlessName = new byte[5000];
    System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 8}, 0, endlessName, 0, 4);
    Arrays.fill(endlessName, 10, 5000, (byte) 'n');
    return Stream.of(
        Arguments.of("says gzip, is plain", Answers.ok(GZIP, TEXT)),
        Arguments.of("says deflate, is plain", Answers.ok(DEFLATE, TEXT)),
        Arguments.of("says deflate, is gzip", Answers.ok(DEFLATE, PACKED)),
        Arguments.of("brotli", Answers.ok("Content-Encoding: br\r\n", TEXT)),
        Arguments.of("unknown", Answers.ok("Content-Encoding: x-secret\r\n", TEXT)),
        Arguments.of("twice", Answers.ok("Content-Encoding: gzip, gzip\r\n", Answers.gzip(PACKED))),
        Arguments.of("twice, two lines", Answers.ok(GZIP + GZIP, Answers.gzip(PACKED))),
        Arguments.of("wrong sum", Answers.ok(GZIP, wrongSum)),
        Arguments.of("wrong length", Answers.ok(GZIP, wrongLength)),
        Arguments.of("damaged", Answers.ok(GZIP, damaged)),
        Arguments.of("endless name", Answers.ok(GZIP, endlessName)),
        Arguments.of(
            "garbage after gzip", Answers.ok(GZIP, joined(PACKED, "garbage".getBytes(UTF_8)))),
        Arguments.of("zeros after gzip", Answers.ok(GZIP, joined(PACKED, new byte[20]))),
        Arguments.of(
            "garbage after zlib",
            Answers.ok(DEFLATE, joined(Answers.deflate(TEXT, false), new byte[3]))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badlyPacked")
  void refusesWhatIsNotPackedAsItSays(String name, Behaviour behaviour) throws Exception {
    failed(fetch(behaviour), FetchFailure.BAD_ENCODING);
  }

  static Stream<Arguments> notHttp() {
    return Stream.of(
        Arguments.of(
            "letters for a chunk size", FetchFailure.PROTOCOL, CHUNKED + "zz\r\nhalf\r\n0\r\n\r\n"),
        Arguments.of(
            "negative chunk size", FetchFailure.PROTOCOL, CHUNKED + "-4\r\nhalf\r\n0\r\n\r\n"),
        Arguments.of(
            "no line end after a chunk",
            FetchFailure.PROTOCOL,
            CHUNKED + "4\r\nhalfhalf\r\n0\r\n\r\n"),
        Arguments.of(
            "chunk size beyond numbers",
            FetchFailure.PROTOCOL,
            CHUNKED + "ffffffffffffffffff\r\nx"),
        Arguments.of(
            "letters for a length", FetchFailure.PROTOCOL, OK + "Content-Length: many\r\n\r\n"),
        Arguments.of("negative length", FetchFailure.PROTOCOL, OK + "Content-Length: -5\r\n\r\n"),
        Arguments.of(
            "two lengths",
            FetchFailure.PROTOCOL,
            OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n123456"),
        Arguments.of("no HTTP", FetchFailure.PROTOCOL, "220 mail.example ESMTP\r\n\r\n"),
        Arguments.of("letters for a status", FetchFailure.PROTOCOL, "HTTP/1.1 abc Odd\r\n\r\n"),
        Arguments.of("status 0", FetchFailure.PROTOCOL, "HTTP/1.1 000 Odd\r\n\r\n"),
        Arguments.of("status 999", FetchFailure.PROTOCOL, "HTTP/1.1 999 Odd\r\n\r\n"),
        Arguments.of("HTTP/2", FetchFailure.PROTOCOL, "HTTP/2.0 200 OK\r\n\r\n"),
        Arguments.of(
            "asks for TLS on this connection",
            FetchFailure.PROTOCOL,
            "HTTP/1.1 101 Go\r\nUpgrade: TLS/1.2\r\nConnection: Upgrade\r\n\r\n"),
        Arguments.of("nothing at all", FetchFailure.CONNECT, ""),
        Arguments.of("half a status line", FetchFailure.PROTOCOL, "HTTP/1.1 2"),
        Arguments.of("half its headers", FetchFailure.TRUNCATED, OK + "Content-Le"),
        Arguments.of(
            "no end of its headers", FetchFailure.TRUNCATED, OK + "Content-Type: text/xml\r\n"),
        Arguments.of("no headers at all", FetchFailure.TRUNCATED, OK));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notHttp")
  void refusesWhatIsNotHttp(String name, FetchFailure expected, String everything)
      throws Exception {
    failed(fetch(Attacks.raw(everything)), expected);
  }

  @Test
  void namesAConnectionThatIsReset() throws Exception {
    failed(fetch(Attacks.resetAfter("")), FetchFailure.CONNECT);
    failed(fetch(Attacks.resetAfter("HTTP/1.1 200")), FetchFailure.CONNECT);
  }

  @Test
  void namesAPortWhereNobodyListens() throws Exception {
    var server = HostileServer.start();
    try (var fetcher = fetcher(PATIENT, server)) {
      server.close();

      assertThat(failed(fetcher.fetch(get(server.url("/"))), FetchFailure.CONNECT).detail())
          .contains("does not accept connections");
    }
  }

  private static FetchResult fetch(Behaviour behaviour) throws Exception {
    try (var server = HostileServer.start().on("/", behaviour);
        var fetcher = fetcher(PATIENT, server)) {
      return fetcher.fetch(get(server.url("/")));
    }
  }

  private static byte[] cut(byte[] bytes, int fewer) {
    return Arrays.copyOf(bytes, bytes.length - fewer);
  }

  private static Behaviour byteByByte(String headerLines, byte[] body) {
    return wire -> {
      wire.send(OK + headerLines + "Transfer-Encoding: chunked\r\n\r\n");
      for (byte b : body) {
        wire.send("1\r\n" + (char) (b & 0xff) + "\r\n");
      }
      wire.send("0\r\n\r\n");
    };
  }

  /** Extra field, name, comment and a sum of the head. */
  private static byte[] richHead() {
    byte[] head = {
      0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 3, 0, 'a', 'b', 'c', 'n', 0, 'c', 'o', 0, 1, 2
    };
    return joined(head, Arrays.copyOfRange(PACKED, 10, PACKED.length));
  }

  private static byte[] twoMembers() {
    int half = TEXT.length / 2;
    return joined(
        Answers.gzip(Arrays.copyOf(TEXT, half)),
        Answers.gzip(Arrays.copyOfRange(TEXT, half, TEXT.length)));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
