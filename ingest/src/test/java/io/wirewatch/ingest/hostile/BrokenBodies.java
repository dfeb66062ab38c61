package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.BAD_ENCODING;
import static io.wirewatch.contract.failure.FailureReason.MALFORMED_FEED;
import static io.wirewatch.contract.failure.FailureReason.NOT_A_FEED;
import static io.wirewatch.contract.failure.FailureReason.PROTOCOL;
import static io.wirewatch.contract.failure.FailureReason.TRUNCATED;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** S5 and S6: bodies that are cut or mislabelled. */
final class BrokenBodies {
  private static final String ETAG = "ETag: \"half\"\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\n" + ETAG;
  private static final byte[] PLAIN = Documents.PLAIN.getBytes(UTF_8);
  private static final byte[] PACKED = Answers.gzip(PLAIN);

  /** One item whose title needs its charset to be known. */
  static final String ACCENTS =
      "<rss version=\"2.0\"><channel><title>Correo</title>"
          + Documents.item("Redada en Peñitas según testigos", "https://correo.example/1", "")
          + "</channel></rss>";

  private BrokenBodies() {}

  static List<Scenario> all() {
    return Stream.of(cut(), mislabelled(), charsets()).flatMap(List::stream).toList();
  }

  private static List<Scenario> cut() {
    return List.of(
        refused(
            "S5",
            "gzip cut short",
            always(
                Answers.ok(
                    ETAG + "Content-Encoding: gzip\r\n", Arrays.copyOf(PACKED, PACKED.length - 9))),
            TRUNCATED,
            BAD_ENCODING),
        refused(
            "S5",
            "gzip with a wrong checksum",
            always(Answers.ok(ETAG + "Content-Encoding: gzip\r\n", spoilt())),
            BAD_ENCODING,
            TRUNCATED),
        refused(
            "S5",
            "shorter than announced",
            always(Attacks.shortBody(ETAG, PLAIN, PLAIN.length / 2)),
            TRUNCATED),
        refused(
            "S5",
            "no last chunk",
            always(
                Attacks.raw(
                    OK
                        + "Transfer-Encoding: chunked\r\n\r\n20\r\n"
                        + Documents.PLAIN.substring(0, 32)
                        + "\r\n")),
            TRUNCATED),
        refused(
            "S5",
            "a chunk's size is no number",
            always(Attacks.raw(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n")),
            PROTOCOL,
            TRUNCATED));
  }

  private static List<Scenario> mislabelled() {
    return Stream.of(mispacked(), mistyped()).flatMap(List::stream).toList();
  }

  private static List<Scenario> mispacked() {
    return List.of(
        gives(
            "S5",
            "garbage after the body",
            always(
                wire ->
                    wire.send(OK + "Content-Length: " + PLAIN.length + "\r\n\r\n")
                        .send(PLAIN)
                        .send("HTTP/1.1 200 garbage")
                        .close()),
            3),
        gives(
            "S5",
            "garbage after the document",
            always(Answers.ok("", (Documents.PLAIN + "\u0000\u0001<garbage").getBytes(UTF_8))),
            3),
        refused(
            "S6",
            "unknown content encoding",
            always(Answers.ok("Content-Encoding: zstd\r\n", PLAIN)),
            BAD_ENCODING),
        refused(
            "S6",
            "says gzip and is plain",
            always(Answers.ok("Content-Encoding: gzip\r\n", PLAIN)),
            BAD_ENCODING),
        refused(
            "S6",
            "is gzip and does not say so",
            always(Answers.ok("", PACKED)),
            NOT_A_FEED,
            MALFORMED_FEED));
  }

  private static List<Scenario> mistyped() {
    return List.of(
        gives(
            "S6",
            "says it is a picture",
            always(Answers.ok("Content-Type: image/png\r\n", PLAIN)),
            3),
        gives("S6", "no content type", always(Answers.ok("", PLAIN)), 3),
        gives(
            "S6",
            "two content types",
            always(
                Answers.ok(
                    "Content-Type: text/html\r\nContent-Type: application/rss+xml\r\n", PLAIN)),
            3));
  }

  private static List<Scenario> charsets() {
    return List.of(
        gives(
            "S6",
            "UTF-8 said to be Latin-1 in the document",
            said("ISO-8859-1", ISO_8859_1, ""),
            1),
        gives(
            "S6",
            "Windows-1252 said by the header",
            said("", Charset.forName("windows-1252"), "; charset=windows-1252"),
            1),
        gives("S6", "mark of UTF-8 against the header", marked(), 1),
        gives("S6", "UTF-16 with its mark", bytes(("\uFEFF" + ACCENTS).getBytes(UTF_16LE)), 1),
        gives("S6", "UTF-16 without a mark", bytes(ACCENTS.getBytes(UTF_16BE)), 1),
        gives("S6", "charset nobody knows", said("", UTF_8, "; charset=klingon"), 1));
  }

  private static Scenario.Script said(String declared, Charset charset, String inHeader) {
    String prolog =
        declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    return always(
        Answers.ok(
            "Content-Type: application/xml" + inHeader + "\r\n",
            (prolog + ACCENTS).getBytes(charset)));
  }

  private static Scenario.Script marked() {
    return always(
        Answers.ok(
            "Content-Type: text/xml; charset=ISO-8859-1\r\n",
            ("\uFEFF" + ACCENTS).getBytes(UTF_8)));
  }

  private static Scenario.Script bytes(byte[] body) {
    return always(Answers.ok("Content-Type: application/xml\r\n", body));
  }

  private static byte[] spoilt() {
    byte[] wrong = PACKED.clone();
    wrong[wrong.length - 6] ^= 1;
    return wrong;
  }
}
