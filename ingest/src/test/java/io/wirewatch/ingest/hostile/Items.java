package io.wirewatch.ingest.hostile;

import static io.wirewatch.ingest.hostile.Documents.item;
import static io.wirewatch.ingest.hostile.Documents.items;
import static io.wirewatch.ingest.hostile.Documents.rss;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** S14 to S16: guids, dates and orders that cannot be relied upon. Each document is the next. */
final class Items {
  private Items() {}

  static List<Scenario> guids() {
    return Stream.of(fewGuids(), movingGuids()).flatMap(List::stream).toList();
  }

  private static List<Scenario> fewGuids() {
    return List.of(
        gives("S14", "no guid", versions(n -> rss(guided(1, ""), guided(2, ""))), 2),
        gives(
            "S14",
            "one guid for two items",
            versions(n -> rss(guided(1, "same-guid"), guided(2, "same-guid"))),
            2),
        gives(
            "S14",
            "all guids change",
            versions(n -> rss(guided(1, "guid-one-" + n), guided(2, "guid-two-" + n))),
            2),
        gives(
            "S14",
            "guid goes on to another article",
            versions(n -> rss(guided(n, "guid-that-moves"), guided(n + 1, "guid-" + (n + 1)))),
            2),
        gives(
            "S14",
            "guid is the title",
            versions(n -> rss(guided(1, "Council votes on 1"), guided(2, "Council votes on 2"))),
            2));
  }

  private static List<Scenario> movingGuids() {
    return List.of(
        gives(
            "S14",
            "guid of 1 MB",
            versions(n -> rss(guided(1, "g".repeat(1_000_000)), guided(2, "two"))),
            2),
        gives(
            "S14",
            "guid in other case and spaces",
            versions(
                n ->
                    rss(guided(1, n % 2 == 0 ? " GAZETTE-ONE " : "gazette-one"), guided(2, "two"))),
            2),
        gives(
            "S14",
            "all links change",
            versions(n -> rss(linked(1, "guid-one", n), linked(2, "guid-two", n))),
            2),
        gives(
            "S14",
            "one link for all",
            versions(
                n ->
                    rss(
                        item(
                            "First of three at one page",
                            "https://g.example/",
                            "<guid isPermaLink=\"false\">page-one</guid>"),
                        item(
                            "Second of three at one page",
                            "https://g.example/",
                            "<guid isPermaLink=\"false\">page-two</guid>"),
                        item(
                            "Third of three at one page",
                            "https://g.example/",
                            "<guid isPermaLink=\"false\">page-three</guid>"))),
            3));
  }

  static List<Scenario> dates() {
    List<Scenario> all = new ArrayList<>();
    for (String date :
        List.of(
            "",
            "yesterday",
            "Mon, 01 Jan 0001 00:00:00 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "999999999-01-01T00:00:00Z",
            "Tue, 24 Nov 2026 10:00:00 -2500",
            "0000-00-00 00:00:00")) {
      all.add(
          gives(
              "S15",
              "date \"" + date + "\"",
              versions(n -> rss(dated(1, date), dated(2, date))),
              2));
    }
    all.add(
        gives(
            "S15",
            "two dates in an item",
            versions(
                n ->
                    rss(
                        item(
                            "Two dates",
                            "https://g.example/1",
                            date("Mon, 23 Nov 2026 10:00:00 GMT")
                                + date("Tue, 24 Nov 2026 10:00:00 GMT")))),
            1));
    all.add(
        gives(
            "S15",
            "all items re-dated each time",
            versions(n -> rss(dated(1, minute(n)), dated(2, minute(n)))),
            2));
    return all;
  }

  static List<Scenario> orders() {
    return List.of(
        gives("S16", "shuffled each time", versions(Items::shuffled), 10),
        gives(
            "S16",
            "emptied, then full again",
            versions(n -> n % 2 == 0 ? rss() : rss(items(1, 5))),
            5),
        gives(
            "S16",
            "ten years appear at once",
            versions(n -> n < 2 ? rss(items(1_996, 2_000)) : rss(items(1, 1_999))),
            5),
        gives(
            "S16",
            "counters and trackers change",
            versions(
                n ->
                    rss(
                        item(
                            "A story with a counter",
                            "https://g.example/1?utm_source=x" + n,
                            "<description>It was read. " + (n * 17) + " views</description>"))),
            1),
        gives(
            "S16",
            "one text edited every time",
            versions(
                n ->
                    rss(
                        item(
                            "A story that is never done",
                            "https://g.example/1",
                            "<description>The sheriff spoke. "
                                + "Then he spoke again. ".repeat(n)
                                + "</description>"))),
            1));
  }

  /** Document after document, from 1; each with a validator of its own. */
  static Scenario.Script versions(IntFunction<String> document) {
    return stage -> {
      AtomicInteger asked = new AtomicInteger();
      return wire -> {
        int version = asked.incrementAndGet();
        byte[] body = document.apply(version).getBytes(UTF_8);
        Answers.ok("ETag: \"v" + version + "\"\r\n", body).answer(wire);
      };
    };
  }

  private static String guided(int number, String guid) {
    String more = guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>";
    return item("Council votes on " + number, "https://g.example/" + number, more);
  }

  private static String linked(int number, String guid, int version) {
    return item(
        "Council votes on " + number + " and goes home",
        "https://g.example/v" + version + "/" + number,
        "<guid isPermaLink=\"false\">" + guid + "</guid>");
  }

  private static String dated(int number, String date) {
    return item("Dated item " + number, "https://g.example/" + number, date(date));
  }

  private static String date(String date) {
    return "<pubDate>" + date + "</pubDate>";
  }

  private static String minute(int n) {
    return "Tue, 24 Nov 2026 10:%02d:00 GMT".formatted(n % 60);
  }

  private static String shuffled(int seed) {
    List<String> all =
        IntStream.rangeClosed(1, 10).mapToObj(Documents::item).collect(Collectors.toList());
    Collections.shuffle(all, new Random(seed));
    return rss(all.toArray(String[]::new));
  }
}
