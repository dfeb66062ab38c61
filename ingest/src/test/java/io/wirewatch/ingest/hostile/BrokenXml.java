package io.wirewatch.ingest.hostile;

import static io.wirewatch.contract.failure.FailureReason.MALFORMED_FEED;
import static io.wirewatch.contract.failure.FailureReason.NOT_A_FEED;
import static io.wirewatch.contract.failure.FailureReason.PARSE_LIMIT;
import static io.wirewatch.contract.failure.FailureReason.TOO_LARGE;
import static io.wirewatch.ingest.hostile.Documents.item;
import static io.wirewatch.ingest.hostile.Documents.items;
import static io.wirewatch.ingest.hostile.Documents.rss;
import static io.wirewatch.ingest.hostile.Scenario.gives;
import static io.wirewatch.ingest.hostile.Scenario.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * S11 to S13: ill-formed documents, document types, and documents that cost more than their size.
 */
final class BrokenXml {
  private static final String TWO = items(1, 2);

  private BrokenXml() {}

  static List<Scenario> illFormed() {
    return Stream.of(itemsIllFormed(), documentsIllFormed()).flatMap(List::stream).toList();
  }

  private static List<Scenario> itemsIllFormed() {
    return List.of(
        gives(
            "S11",
            "bare ampersands",
            document(() -> rss(item("Police & ICE", "https://g.example/?a=1&b=2", ""), TWO)),
            3),
        gives(
            "S11",
            "undeclared prefix",
            document(
                () ->
                    rss(item("A raid at dawn", "https://g.example/9", "<media:x y=\"1\"/>"), TWO)),
            3),
        gives(
            "S11",
            "undeclared entity",
            document(() -> rss(item("Caf&eacute; &nosuch; raid", "https://g.example/9", ""), TWO)),
            3),
        gives(
            "S11",
            "bad nesting in one item",
            document(
                () -> rss("<item><title>Bad</b></title><link>https://g.example/9</link>", TWO)),
            3),
        gives(
            "S11",
            "control characters",
            document(() -> rss(item("Raid\u0001 at\u000b dawn", "https://g.example/9", ""), TWO)),
            3));
  }

  private static List<Scenario> documentsIllFormed() {
    return List.of(
        gives(
            "S11",
            "numeric reference to nothing",
            document(() -> rss(item("Raid &#0; &#xFFFF; now", "https://g.example/9", ""), TWO)),
            3),
        gives("S11", "never closed", document(() -> "<rss version=\"2.0\"><channel>" + TWO), 2),
        gives(
            "S11",
            "junk before the prolog",
            document(() -> "\n<b>Warning</b>: no cheese\n" + Documents.PLAIN),
            3),
        gives("S11", "two documents in one", document(() -> Documents.PLAIN + Documents.PLAIN), 3),
        gives(
            "S11",
            "an end of CDATA in text",
            document(() -> rss(item("One ]]> two", "https://g.example/9", ""), TWO)),
            3));
  }

  static List<Scenario> documentTypes() {
    return List.of(
        gives(
            "S12",
            "document type of RSS 0.91",
            document(
                () ->
                    "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
                        + Documents.PLAIN),
            3),
        gives(
            "S12",
            "table of entities",
            document(
                () ->
                    "<!DOCTYPE rss [<!ENTITY house \"Bleak\">]>"
                        + rss(item("The &house; house", "https://g.example/9", ""), TWO)),
            3),
        gives(
            "S12",
            "entity of a file",
            document(
                () ->
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + rss(item("&x; read", "https://g.example/9", ""), TWO)),
            3),
        gives(
            "S12",
            "entity of an address",
            stage -> external(stage, "<!ENTITY x SYSTEM \"%s\">"),
            3),
        gives(
            "S12",
            "parameter entity of an address",
            stage -> external(stage, "<!ENTITY %% x SYSTEM \"%s\"> %%x;"),
            3),
        gives("S12", "document type of an address", stage -> external(stage, ""), 3),
        gives("S12", "billion laughs", document(BrokenXml::laughs), 3),
        gives("S12", "quadratic blow-up", document(BrokenXml::quadratic), 3));
  }

  static List<Scenario> oversized() {
    return Stream.of(tooDeep(), tooLong()).flatMap(List::stream).toList();
  }

  private static List<Scenario> tooDeep() {
    return List.of(
        refused("S13", "depth of a thousand", document(() -> deep(1_000)), PARSE_LIMIT),
        refused(
            "S13", "depth of 300,000", document(() -> deep(300_000)), PARSE_LIMIT, MALFORMED_FEED),
        refused(
            "S13", "a thousand attributes", document(() -> attributes(1_000, "a")), PARSE_LIMIT),
        refused("S13", "200,000 attributes", document(() -> attributes(200_000, "a")), PARSE_LIMIT),
        refused(
            "S13",
            "ten thousand namespaces",
            document(() -> attributes(10_000, "xmlns:a")),
            PARSE_LIMIT));
  }

  private static List<Scenario> tooLong() {
    return List.of(
        gives("S13", "20,000 items", document(() -> rss(items(1, 20_000))), 2_000),
        gives(
            "S13",
            "title of 4 MB",
            document(() -> rss(item("A".repeat(4_000_000), "https://g.example/9", ""), TWO)),
            3),
        refused(
            "S13",
            "title of 21 MB",
            document(() -> rss(item("A".repeat(21_000_000), "https://g.example/9", ""), TWO)),
            TOO_LARGE),
        gives(
            "S13",
            "100,000 categories",
            document(
                () ->
                    rss(
                        item(
                            "Many",
                            "https://g.example/9",
                            "<category>c</category>".repeat(100_000)),
                        TWO)),
            3),
        refused(
            "S13",
            "a comment that never ends",
            document(() -> "<rss><!--" + "<!--".repeat(100_000)),
            NOT_A_FEED,
            MALFORMED_FEED),
        refused(
            "S13",
            "nothing but angles",
            document(() -> "<".repeat(300_000)),
            NOT_A_FEED,
            MALFORMED_FEED));
  }

  private static Scenario.Script document(Supplier<String> text) {
    return stage -> Answers.ok("Content-Type: application/rss+xml\r\n", text.get().getBytes(UTF_8));
  }

  /** Something that must not be opened, beside the feed that names it. */
  private static Behaviour external(Stage stage, String entity) {
    String canary = stage.url("/canary").toString();
    stage.beside("/canary", Answers.ok("<!ENTITY y \"opened\">"));
    String type =
        entity.isEmpty()
            ? "<!DOCTYPE rss SYSTEM \"" + canary + "\">"
            : "<!DOCTYPE rss [" + entity.formatted(canary) + "]>";
    String text = type + rss(item("&x; read", "https://g.example/9", ""), TWO);
    return Answers.ok("Content-Type: application/rss+xml\r\n", text.getBytes(UTF_8));
  }

  private static String deep(int depth) {
    return rss("<a>".repeat(depth) + "</a>".repeat(depth));
  }

  private static String attributes(int count, String name) {
    String all =
        IntStream.range(0, count)
            .mapToObj(i -> " " + name + i + "=\"u:" + i + "\"")
            .collect(Collectors.joining());
    return rss("<item" + all + "><title>x</title></item>");
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return type.append("]>") + rss(item("&l9; heard", "https://g.example/9", ""), TWO);
  }

  private static String quadratic() {
    return "<!DOCTYPE rss [<!ENTITY a \""
        + "a".repeat(50_000)
        + "\">]>"
        + rss(item("&a;".repeat(50_000), "https://g.example/9", ""), TWO);
  }
}
