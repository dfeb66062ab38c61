package io.wirewatch.runtime.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection as the server sees it: what was asked, and bytes to send, late, wrong or never.
 */
public final class Wire {
  private final Socket socket;
  private final CountDownLatch serverClosed;
  private String head = "";
  private byte[] body = new byte[0];
  private long sent;

  Wire(Socket socket, CountDownLatch serverClosed) {
    this.socket = socket;
    this.serverClosed = serverClosed;
  }

  /** Request line and headers as received, lines ending in CRLF. */
  public String head() {
    return head;
  }

  public byte[] body() {
    return body.clone();
  }

  /** The request's target, such as "/feed?page=2". */
  public String target() {
    String[] line = head.split(" ", 3);
    return line.length < 2 ? "" : line[1];
  }

  /** A header of the request. */
  public Optional<String> header(String name) {
    Matcher line =
        Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \\t]*(.*?)[ \\t]*\\r?$").matcher(head);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /** Bytes sent on this connection so far. */
  public long sent() {
    return sent;
  }

  public Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    sent += bytes.length;
    return this;
  }

  /** Sends text, each character as one byte. */
  public Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Does nothing for so long, or until the server is closed. */
  public Wire pause(Duration time) throws IOException {
    try {
      if (serverClosed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("server closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return this;
  }

  /** Does nothing until the client goes away or the server is closed. */
  public void hang() throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // What the client says meanwhile does not matter.
    }
    close();
  }

  public void close() throws IOException {
    socket.close();
  }

  /** Ends the connection with a TCP reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean isOpen() {
    return !socket.isClosed();
  }

  /** Waits for the next request; false if the client has gone. */
  boolean receive() throws IOException {
    InputStream in = socket.getInputStream();
    var bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        head = bytes.toString(StandardCharsets.ISO_8859_1);
        body = in.readNBytes(header("Content-Length").map(Integer::parseInt).orElse(0));
        return true;
      }
    }
    return false;
  }

  /** The request in lower case, for looking whether something was sent at all. */
  public String lowerCaseHead() {
    return head.toLowerCase(Locale.ROOT);
  }
}
