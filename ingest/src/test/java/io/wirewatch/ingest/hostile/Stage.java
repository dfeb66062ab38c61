package io.wirewatch.ingest.hostile;

import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a script has of the server that plays it: addresses, and a log for what it promised. */
public final class Stage {
  private final HostileFeeds server;
  private final String source;

  Stage(HostileFeeds server, String source) {
    this.server = server;
    this.source = source;
  }

  /** The address of this source, or of another page beside it: {@code url("/moved")}. */
  public URI url(String below) {
    return server.url(source, below);
  }

  /** Plays something on a page beside the source's own. */
  public void beside(String below, Behaviour behaviour) {
    server.beside(source, below, behaviour);
  }

  /** A whole, readable feed with a validator: from now on the source must be asked with it. */
  public Behaviour feed(String etag, String document) {
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    return wire -> {
      if (wire.header("If-None-Match").filter(etag::equals).isPresent()) {
        wire.send("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n");
        return;
      }
      server.log().gave(source);
      wire.send(
              "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "
                  + etag
                  + "\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
          .send(body);
    };
  }

  /** Asks not to be asked for so long. */
  public Behaviour busy(int status, Duration wait) {
    return wire -> {
      server.log().stayAway(source, wait);
      wire.send(
          "HTTP/1.1 "
              + status
              + " Busy\r\nRetry-After: "
              + wait.toSeconds()
              + "\r\nContent-Length: 0\r\n\r\n");
    };
  }
}
