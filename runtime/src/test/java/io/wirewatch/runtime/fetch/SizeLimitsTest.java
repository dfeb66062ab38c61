package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound holds at one less, exactly, and one more. */
class SizeLimitsTest {
  private static final int DECODED = 200_000;
  private static final int PACKED = 50_000;
  private static final FetchLimits SMALL = PATIENT.withBody(PACKED, DECODED, 100);

  private static FetchResult fetch(FetchLimits limits, Behaviour behaviour) throws Exception {
    try (var server = HostileServer.start().on("/", behaviour);
        var fetcher = fetcher(limits, server)) {
      return fetcher.fetch(get(server.url("/")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void plainBody(int over) throws Exception {
    byte[] body = new byte[DECODED + over];

    FetchResult whole = fetch(SMALL, Answers.ok("", body));
    FetchResult chunked = fetch(SMALL, Answers.chunked(body, 10_000));

    if (over > 0) {
      assertThat(failed(whole, FetchFailure.TOO_LARGE).detail()).contains("200000 bytes");
      failed(chunked, FetchFailure.TOO_LARGE);
    } else {
      assertThat(fetched(whole).body()).hasSize(body.length);
      assertThat(fetched(chunked).body()).hasSize(body.length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void unpackedBody(int over) throws Exception {
    byte[] plain = sentences(DECODED + over);

    FetchResult result =
        fetch(SMALL, Answers.ok("Content-Encoding: gzip\r\n", Answers.gzip(plain)));

    if (over > 0) {
      assertThat(failed(result, FetchFailure.TOO_LARGE).detail()).contains("when unpacked");
    } else {
      assertThat(fetched(result).body()).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void packedBody(int over) throws Exception {
    byte[] packed = Answers.gzip(noise(30_000));
    FetchLimits limits = PATIENT.withBody(packed.length - over, DECODED, 100);

    FetchResult whole = fetch(limits, Answers.ok("Content-Encoding: gzip\r\n", packed));
    FetchResult unknown = fetch(limits, closing("Content-Encoding: gzip\r\n", packed));

    if (over > 0) {
      assertThat(failed(whole, FetchFailure.TOO_LARGE).detail()).contains("of a packed one");
      failed(unknown, FetchFailure.TOO_LARGE);
    } else {
      assertThat(fetched(whole).body()).hasSize(30_000);
      assertThat(fetched(unknown).body()).hasSize(30_000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void ratio(int over) throws Exception {
    byte[] plain = new byte[FetchLimits.RATIO_FREE * 2];
    byte[] packed = Answers.gzip(plain);
    int exact = plain.length / packed.length;
    FetchLimits limits = PATIENT.withBody(PACKED, DECODED, exact + 1 - over);
    assertThat(plain.length).isBetween(packed.length * exact + 1, packed.length * (exact + 1));

    FetchResult result = fetch(limits, Answers.ok("Content-Encoding: gzip\r\n", packed));

    if (over > 0) {
      assertThat(failed(result, FetchFailure.TOO_LARGE).detail()).contains(exact + " times larger");
    } else {
      assertThat(fetched(result).body()).hasSize(plain.length);
    }
  }

  @Test
  void smallBodiesMayBePackedAtAnyRatio() throws Exception {
    byte[] plain = new byte[FetchLimits.RATIO_FREE];

    FetchResult result =
        fetch(SMALL, Answers.ok("Content-Encoding: gzip\r\n", Answers.gzip(plain)));

    assertThat(fetched(result).body()).hasSize(plain.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void headerLines(int over) throws Exception {
    // Content-Length is one of them.
    String lines = "X-More: 1\r\n".repeat(SMALL.headers() - 1 + over);

    FetchResult result = fetch(SMALL, Answers.ok(lines, new byte[0]));

    if (over > 0) {
      failed(result, FetchFailure.TOO_MANY_HEADERS);
    } else {
      assertThat(fetched(result).headers().fields()).hasSize(SMALL.headers() + over);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void headerLine(int over) throws Exception {
    String name = "X-Long: ";
    String value = "v".repeat(SMALL.lineBytes() - name.length() + over);

    FetchResult result = fetch(SMALL, Answers.ok(name + value + "\r\n", new byte[0]));

    if (over > 0) {
      failed(result, FetchFailure.TOO_MANY_HEADERS);
    } else {
      assertThat(fetched(result).headers().first("X-Long")).contains(value);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void interimAnswers(int over) throws Exception {
    String interim =
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(SMALL.interim() + over);

    FetchResult result = fetch(SMALL, wire -> Answers.ok("real").answer(wire.send(interim)));

    if (over > 0) {
      assertThat(failed(result, FetchFailure.PROTOCOL).detail()).contains("interim");
    } else {
      assertThat(fetched(result).body()).asString(UTF_8).isEqualTo("real");
    }
  }

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("headers", FetchFailure.TOO_MANY_HEADERS, Attacks.endlessHeaders()),
        Arguments.of("header", FetchFailure.TOO_MANY_HEADERS, Attacks.hugeHeader()),
        Arguments.of(
            "folded header",
            FetchFailure.TOO_MANY_HEADERS,
            Attacks.endless("HTTP/1.1 200 OK\r\nX: a\r\n", " b\r\n")),
        Arguments.of(
            "status line",
            FetchFailure.TOO_MANY_HEADERS,
            Attacks.endless("HTTP/1.1 200 ", "OKOKOK")),
        Arguments.of("empty lines", FetchFailure.TOO_MANY_HEADERS, Attacks.endless("", "\r\n")),
        Arguments.of("continue", FetchFailure.PROTOCOL, Attacks.endlessInterim(100)),
        Arguments.of("processing", FetchFailure.PROTOCOL, Attacks.endlessInterim(102)),
        Arguments.of("body", FetchFailure.TOO_LARGE, Attacks.endlessBody()),
        Arguments.of("chunks", FetchFailure.TOO_LARGE, Attacks.endlessChunks()),
        Arguments.of("chunk size", FetchFailure.TOO_MANY_HEADERS, Attacks.endless(CHUNKED, "0")),
        Arguments.of(
            "chunk extension",
            FetchFailure.TOO_MANY_HEADERS,
            Attacks.endless(CHUNKED + "1;a=", "bbbb")),
        Arguments.of(
            "trailers",
            FetchFailure.TOO_MANY_HEADERS,
            Attacks.endless(CHUNKED + "0\r\n", "X-A: b\r\n")),
        Arguments.of(
            "announced",
            FetchFailure.TOO_LARGE,
            Attacks.endless("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n", "xxxx")));
  }

  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void cutsWhatNeverEndsSoon(String name, FetchFailure expected, Behaviour behaviour)
      throws Exception {
    var sent = new AtomicLong();
    Behaviour counted =
        wire -> {
          try {
            behaviour.answer(wire);
          } finally {
            sent.set(wire.sent());
          }
        };

    FetchResult result = fetch(SMALL, counted);

    failed(result, expected);
    // What is on the way in the system's buffers was sent but never read.
    assertThat(sent.get()).isLessThan(16L * 1024 * 1024);
  }

  @Test
  void cutsABombBeforeItIsUnpacked() throws Exception {
    FetchResult result = fetch(PATIENT, Attacks.gzipBomb(8 * 1024 * 1024));

    assertThat(failed(result, FetchFailure.TOO_LARGE).detail()).contains("100 times larger");
  }

  @Test
  void anErrorCountsWhateverItsPageDoes() throws Exception {
    Behaviour endless = Attacks.endless("HTTP/1.1 404 Gone\r\n\r\n", "<p>sorry</p>");
    Behaviour cut = Attacks.raw("HTTP/1.1 410 Gone\r\nContent-Length: 100\r\n\r\nhalf");
    Behaviour packed =
        Attacks.raw("HTTP/1.1 429 Slow\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx");

    assertThat(fetched(fetch(SMALL, endless)).status()).isEqualTo(404);
    assertThat(fetched(fetch(SMALL, cut)).body()).asString(UTF_8).isEqualTo("half");
    assertThat(fetched(fetch(SMALL, packed)).status()).isEqualTo(429);
  }

  @Test
  void aWebhookAnswerCountsWhateverItsBodyDoes() throws Exception {
    FetchLimits limits = FetchLimits.forWebhooks().within(Duration.ofMillis(300));
    byte[] large = "x".repeat(limits.decodedBytes() + 1).getBytes(UTF_8);

    Fetched tooLarge = fetched(fetch(limits, Answers.ok("", large)));
    Fetched endless = fetched(fetch(limits, Attacks.endlessBody()));
    Fetched broken = fetched(fetch(limits, Attacks.shortBody("", large, 100)));
    Fetched announced = fetched(fetch(limits, Attacks.shortBody("", new byte[9], 3)));
    Fetched notGzip = fetched(fetch(limits, Answers.ok("Content-Encoding: gzip\r\n", large)));
    Fetched stalled =
        fetched(
            fetch(
                limits,
                wire -> wire.send("HTTP/1.1 202 OK\r\nContent-Length: 9\r\n\r\nab").hang()));

    assertThat(tooLarge.body()).hasSize(limits.decodedBytes());
    assertThat(endless.body()).hasSize(limits.decodedBytes());
    assertThat(broken.body()).hasSize(100);
    assertThat(announced.body()).hasSize(3);
    assertThat(notGzip.body()).isEmpty();
    assertThat(stalled.status()).isEqualTo(202);
    assertThat(stalled.body()).asString(UTF_8).isEqualTo("ab");
  }

  private static Behaviour closing(String headerLines, byte[] body) {
    return wire -> wire.send("HTTP/1.1 200 OK\r\n" + headerLines + "\r\n").send(body).close();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  /** Text that packs about as well as text does. */
  private static byte[] sentences(int length) {
    var random = new Random(7);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append("sheriff signs agreement number ").append(random.nextInt(100_000)).append(". ");
    }
    return text.substring(0, length).getBytes(UTF_8);
  }
}
