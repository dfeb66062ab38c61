package io.wirewatch.runtime.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Answers as they should not be. */
public final class Attacks {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int PIECE = 64 * 1024;

  private Attacks() {}

  /** Takes the request and says nothing. */
  public static Behaviour silent() {
    return Wire::hang;
  }

  /** Sends the first text at once and then one byte of the second now and then, over and over. */
  public static Behaviour drip(String first, String repeated, Duration pause) {
    return wire -> {
      wire.send(first);
      for (int i = 0; ; i++) {
        wire.pause(pause)
            .send(repeated.substring(i % repeated.length(), i % repeated.length() + 1));
      }
    };
  }

  /** Sends the first text and then the other without end, as fast as it is taken. */
  public static Behaviour endless(String first, String repeated) {
    byte[] piece =
        repeated.repeat(PIECE / repeated.length() + 1).getBytes(StandardCharsets.ISO_8859_1);
    return wire -> {
      wire.send(first);
      while (true) {
        wire.send(piece);
      }
    };
  }

  public static Behaviour endlessHeaders() {
    return endless(OK, "X-More: and more\r\n");
  }

  public static Behaviour hugeHeader() {
    return endless(OK + "X-Huge: ", "xxxxxxxxxxxxxxxx");
  }

  public static Behaviour endlessInterim(int status) {
    return endless("", "HTTP/1.1 " + status + " Wait\r\n\r\n");
  }

  /** A body without length that never ends. */
  public static Behaviour endlessBody() {
    return endless(OK + "Connection: close\r\n\r\n", "<item>more</item>\n");
  }

  public static Behaviour endlessChunks() {
    return endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "10\r\n0123456789abcdef\r\n");
  }

  /** A packed body that is this large when unpacked. */
  public static Behaviour gzipBomb(int decodedBytes) {
    return Answers.ok("Content-Encoding: gzip\r\n", zeros(decodedBytes));
  }

  /** Promises a body and closes after part of it. */
  public static Behaviour shortBody(String headerLines, byte[] body, int sent) {
    return wire -> {
      wire.send(OK + "Content-Length: " + body.length + "\r\n" + headerLines + "\r\n");
      wire.send(Arrays.copyOf(body, sent)).close();
    };
  }

  /** Sends this and closes. */
  public static Behaviour raw(String everything) {
    return wire -> wire.send(everything).close();
  }

  /** Sends this and resets the connection. */
  public static Behaviour resetAfter(String everything) {
    return wire -> wire.send(everything).reset();
  }

  private static byte[] zeros(int length) {
    var out = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try (var gzip = new GZIPOutputStream(out)) {
      for (int left = length; left > 0; left -= PIECE) {
        gzip.write(piece, 0, Math.min(left, PIECE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
