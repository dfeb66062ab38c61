package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.ADDRESS_REFUSED;
import static io.wirewatch.contract.failure.FailureReason.BAD_REDIRECT;
import static io.wirewatch.contract.failure.FailureReason.PROTOCOL;
import static io.wirewatch.contract.failure.FailureReason.TOO_MANY_REDIRECTS;
import static io.wirewatch.contract.failure.FailureReason.URL_REFUSED;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** S8: redirects, to where they should lead and to where they must not. */
final class Moves {
  /** Where no redirect may lead, whatever it is written like. */
  static final List<String> FORBIDDEN =
      List.of(
          "file:///etc/passwd",
          "ftp://gazette.example/feed",
          "data:text/xml,<rss/>",
          "javascript:alert(1)",
          "gopher://127.0.0.1:6379/_FLUSHALL",
          "http://169.254.169.254/latest/meta-data/",
          "http://10.0.0.1/feed",
          "http://127.0.0.1:22/",
          "http://[::1]/feed",
          "http://[::ffff:10.0.0.1]/feed",
          "http://2130706433/",
          "http://0x7f000001/",
          "http://user:secret@10.0.0.1/",
          "//10.0.0.1/feed",
          "http://0/");

  private Moves() {}

  private static List<Scenario> fair() {
    List<Scenario> all = new ArrayList<>();
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      all.add(gives("S8", status + " to a new address", to(status, "/new"), 3));
    }
    all.add(gives("S8", "relative Location", stage -> relative(stage, "new"), 3));
    all.add(gives("S8", "chain of five", stage -> chain(stage, 5), 3));
    all.add(refused("S8", "chain of six", stage -> chain(stage, 6), TOO_MANY_REDIRECTS));
    all.add(
        refused(
            "S8",
            "loop",
            stage -> Answers.redirect(302, stage.url("").toString()),
            TOO_MANY_REDIRECTS));
    return all;
  }

  private static List<Scenario> unfair() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        refused(
            "S8",
            "empty Location",
            always(Answers.redirect(301, "")),
            BAD_REDIRECT,
            TOO_MANY_REDIRECTS));
    all.add(refused("S8", "no Location", always(Answers.status(301)), BAD_REDIRECT));
    all.add(refused("S8", "two Locations", always(two()), BAD_REDIRECT, PROTOCOL));
    all.add(
        refused(
            "S8",
            "host of raw bytes",
            always(Answers.redirect(301, "http://[\u00ff\u00fe]/")),
            BAD_REDIRECT,
            URL_REFUSED));
    for (String target : FORBIDDEN) {
      all.add(
          refused(
              "S8",
              "to " + target,
              always(Answers.redirect(301, target)),
              BAD_REDIRECT,
              URL_REFUSED,
              ADDRESS_REFUSED));
    }
    return all;
  }

  static List<Scenario> all() {
    return Stream.concat(fair().stream(), unfair().stream()).toList();
  }

  private static Scenario.Script to(int status, String below) {
    return stage -> {
      stage.beside(below, stage.feed("\"moved\"", Documents.PLAIN));
      return Answers.redirect(status, stage.url(below).toString());
    };
  }

  private static Behaviour relative(Stage stage, String name) {
    stage.beside("/" + name, stage.feed("\"relative\"", Documents.PLAIN));
    String path = stage.url("").getPath();
    return Answers.redirect(302, path.substring(path.lastIndexOf('/') + 1) + "/" + name);
  }

  private static Behaviour chain(Stage stage, int hops) {
    for (int i = 1; i < hops; i++) {
      stage.beside("/hop" + i, Answers.redirect(302, stage.url("/hop" + (i + 1)).toString()));
    }
    stage.beside("/hop" + hops, stage.feed("\"chain\"", Documents.PLAIN));
    return Answers.redirect(302, stage.url("/hop1").toString());
  }

  private static Behaviour two() {
    return Attacks.raw(
        "HTTP/1.1 301 Moved\r\nLocation: /one\r\nLocation: /two\r\nContent-Length: 0\r\n\r\n");
  }
}
