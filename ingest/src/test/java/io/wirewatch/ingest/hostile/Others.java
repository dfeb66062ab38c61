package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.HTML_PAGE;
import static io.wirewatch.contract.failure.FailureReason.HTTP_FORBIDDEN;
import static io.wirewatch.ingest.hostile.Documents.item;
import static io.wirewatch.ingest.hostile.Documents.items;
import static io.wirewatch.ingest.hostile.Documents.rss;
import static io.wirewatch.ingest.hostile.Scenario.always;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** S17 and S20 to S22: copies, walls, texts made for other programs, and servers with two faces. */
final class Others {
  /** Texts that some program on the way would take for its own language. */
  static final List<String> INJECTIONS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd",
          "Subject: x\r\nBcc: all@example.org",
          "<!channel> <@U1> <http://x|y>",
          "data: x\n\nevent: admin",
          "\u001b[2J\u001b]8;;http://x\u0007y",
          "\u202Egpj.exe\u202C \u200Bzero",
          "e\u0301".repeat(300),
          "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
          "\n2026-11-24 ERROR forged",
          "topic=\"x\"} 1\nother_metric 2",
          "\ud800 alone");

  private Others() {}

  static List<Scenario> all() {
    return Stream.of(cookies(), walls(), faces()).flatMap(List::stream).toList();
  }

  private static List<Scenario> cookies() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        gives(
            "S17",
            "the same articles as many others",
            stage -> stage.feed("\"copy\"", Documents.PLAIN),
            3));
    all.add(refused("S20", "cookie wall", always(wall()), HTML_PAGE));
    all.add(
        gives(
            "S20",
            "feed that sets cookies",
            always(
                Answers.ok(
                    "Set-Cookie: sid=1; Path=/\r\nSet-Cookie: track=2\r\n",
                    Documents.PLAIN.getBytes(UTF_8))),
            3));
    all.add(
        gives(
            "S20",
            "session in every link",
            Items.versions(n -> rss(session(1, n), session(2, n))),
            2));
    return all;
  }

  private static List<Scenario> walls() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        refused(
            "S20",
            "sign-in with a realm of markup",
            always(
                Attacks.raw(
                    "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"<script>alert(1)</script>\"\r\nContent-Length: 0\r\n\r\n")),
            HTTP_FORBIDDEN));
    all.add(
        refused(
            "S20",
            "Refresh header",
            always(
                Answers.ok(
                    "Refresh: 0; url=http://10.0.0.1/\r\n",
                    "<html><head></head></html>".getBytes(UTF_8))),
            HTML_PAGE));
    all.add(
        refused(
            "S20",
            "meta refresh",
            always(
                Answers.ok(
                    "<html><head><meta http-equiv=\"refresh\" content=\"0;url=http://10.0.0.1/\"></head></html>")),
            HTML_PAGE));
    return all;
  }

  private static List<Scenario> faces() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        gives(
            "S21",
            "texts made for other programs",
            always(Answers.ok(injected())),
            INJECTIONS.size()));
    all.add(gives("S22", "other items for other readers", stage -> byReader(), 1));
    all.add(
        gives(
            "S22",
            "three variants in turn",
            Items.versions(n -> rss(items(1 + n % 3, 4 + n % 3))),
            4));
    all.add(
        gives(
            "S22",
            "three wordings in turn",
            Items.versions(
                n ->
                    rss(
                        item(
                            "Council votes",
                            "https://g.example/1",
                            "<description>"
                                + List.of("Short.", "A little longer.", "The whole text of it.")
                                    .get(n % 3)
                                + "</description>"))),
            1));
    return all;
  }

  private static Behaviour wall() {
    return wire -> {
      boolean hasCookie = wire.header("Cookie").isPresent();
      Answers.ok(
              "Set-Cookie: pass=1\r\n",
              (hasCookie ? Documents.PLAIN : Statuses.PARKED).getBytes(UTF_8))
          .answer(wire);
    };
  }

  private static String session(int number, int version) {
    return item(
        "A story with a session " + number,
        "https://g.example/" + number + "?PHPSESSID=" + (version * 7_919) + "&amp;id=" + number,
        "<guid isPermaLink=\"false\">session-" + number + "</guid>");
  }

  private static String injected() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < INJECTIONS.size(); i++) {
      String text = INJECTIONS.get(i);
      all.append("<item><title><![CDATA[").append(i).append(' ').append(text);
      all.append("]]></title><author><![CDATA[").append(text);
      all.append("]]></author><category><![CDATA[").append(text);
      all.append("]]></category><link>https://g.example/").append(i);
      all.append("</link><description><![CDATA[").append(text).append("]]></description></item>");
    }
    return rss(all.toString());
  }

  /** Everything for browsers, one item for us. */
  private static Behaviour byReader() {
    return wire -> {
      boolean browser = wire.header("User-Agent").filter(a -> a.startsWith("Mozilla")).isPresent();
      Answers.ok(rss(items(1, browser ? 9 : 1))).answer(wire);
    };
  }
}
