package io.wirewatch.runtime.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Answers as they should be. */
public final class Answers {

  private Answers() {}

  /** 200 with this body and these further header lines, each ending in CRLF. */
  public static Behaviour ok(String headerLines, byte[] body) {
    return wire ->
        wire.send(
                "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n" + headerLines + "\r\n")
            .send(body);
  }

  public static Behaviour ok(String body) {
    return ok("", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A status without a body. */
  public static Behaviour status(int status) {
    String length = status == 304 || status == 204 ? "" : "Content-Length: 0\r\n";
    return wire -> wire.send("HTTP/1.1 " + status + " So\r\n" + length + "\r\n");
  }

  public static Behaviour redirect(int status, String location) {
    return wire ->
        wire.send(
            "HTTP/1.1 "
                + status
                + " Moved\r\nLocation: "
                + location
                + "\r\nContent-Length: 0\r\n\r\n");
  }

  /** The body in chunks of this size, ended as it should be. */
  public static Behaviour chunked(byte[] body, int size) {
    return wire -> {
      wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int at = 0; at < body.length; at += size) {
        int n = Math.min(size, body.length - at);
        wire.send(Integer.toHexString(n) + "\r\n")
            .send(Arrays.copyOfRange(body, at, at + n))
            .send("\r\n");
      }
      wire.send("0\r\n\r\n");
    };
  }

  public static byte[] gzip(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Deflated data, bare or in its zlib envelope. */
  public static byte[] deflate(byte[] plain, boolean bare) {
    var out = new ByteArrayOutputStream();
    try (var deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
      deflater.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
