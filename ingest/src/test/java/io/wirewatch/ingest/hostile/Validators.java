package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.HTTP_UNEXPECTED;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** S7: servers whose "nothing new" cannot be trusted. */
final class Validators {
  private static final byte[] PLAIN = Documents.PLAIN.getBytes(UTF_8);

  private Validators() {}

  static List<Scenario> all() {
    return List.of(
        refused(
            "S7", "304 from the first request on", always(Answers.status(304)), HTTP_UNEXPECTED),
        gives("S7", "304 for ever after a document", stage -> stuck(), 3),
        gives("S7", "ETag that changes each time", stage -> changing(), 3),
        gives(
            "S7",
            "Last-Modified in 2099",
            always(Answers.ok("Last-Modified: Thu, 01 Jan 2099 00:00:00 GMT\r\n", PLAIN)),
            3),
        gives("S7", "weak ETag, then strong", stage -> weakAndStrong(), 3),
        gives("S7", "304 with a body", stage -> notModifiedWithBody(), 3),
        gives(
            "S7",
            "ETag of control characters",
            always(Answers.ok("ETag: \"a\u0001b\"\r\n", PLAIN)),
            3),
        gives(
            "S7",
            "ETag of 8 kB",
            always(Answers.ok("ETag: \"" + "e".repeat(8_000) + "\"\r\n", PLAIN)),
            3));
  }

  /** New items stand behind the 304; only who asks without a validator sees them. */
  private static Behaviour stuck() {
    return wire -> {
      boolean first = wire.header("If-None-Match").isEmpty();
      String document = Documents.rss(Documents.items(1, 3));
      (first ? Answers.ok("ETag: \"stuck\"\r\n", document.getBytes(UTF_8)) : Answers.status(304))
          .answer(wire);
    };
  }

  private static Behaviour changing() {
    AtomicInteger version = new AtomicInteger();
    return wire ->
        Answers.ok("ETag: \"v" + version.incrementAndGet() + "\"\r\n", PLAIN).answer(wire);
  }

  private static Behaviour weakAndStrong() {
    AtomicInteger asked = new AtomicInteger();
    return wire -> {
      String tag = asked.incrementAndGet() % 2 == 1 ? "W/\"same\"" : "\"same\"";
      Answers.ok("ETag: " + tag + "\r\n", PLAIN).answer(wire);
    };
  }

  private static Behaviour notModifiedWithBody() {
    return wire -> {
      if (wire.header("If-None-Match").isEmpty()) {
        Answers.ok("ETag: \"body\"\r\n", PLAIN).answer(wire);
      } else {
        wire.send(
            "HTTP/1.1 304 Not Modified\r\nETag: \"body\"\r\nContent-Length: 9\r\n\r\n<garbage>");
      }
    };
  }
}
