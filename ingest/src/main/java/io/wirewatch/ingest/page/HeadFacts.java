package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's head says: its meta elements, its canonical link, its scripts of linked data. */
final class HeadFacts {
  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " » ", " :: ", " / "};
  private static final int FEWEST_WORDS = 3;

  private final Document document;
  private final Map<String, String> meta = new HashMap<>();
  private final List<Element> scripts = new ArrayList<>();
  private Optional<String> canonical = Optional.empty();

  private HeadFacts(Document document) {
    this.document = document;
  }

  static HeadFacts of(Document document) {
    HeadFacts facts = new HeadFacts(document);
    document.head().children().forEach(facts::see);
    return facts;
  }

  /** Looks at an element, of the head or of a body that holds what belongs there. */
  void see(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> script(element);
      case "link" -> {
        if (element.attr("rel").equals("canonical") && canonical.isEmpty()) {
          canonical = Optional.of(element.attr("href"));
        }
      }
      default -> {}
    }
  }

  List<Element> scripts() {
    return scripts;
  }

  Optional<String> canonical() {
    return canonical.or(() -> first("og:url"));
  }

  Optional<String> siteName() {
    return first("og:site_name", "application-name");
  }

  Optional<String> published() {
    return first(
        "article:published_time",
        "parsely-pub-date",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "date",
        "sailthru.date",
        "pubdate");
  }

  Optional<String> author() {
    return first(
            "dc:creator",
            "dcterm:creator",
            "dc.creator",
            "author",
            "parsely-author",
            "sailthru.author",
            "article:author")
        .filter(author -> !author.startsWith("http"));
  }

  Optional<String> title() {
    return first(
        "dc:title",
        "dcterm:title",
        "dc.title",
        "og:title",
        "title",
        "twitter:title",
        "parsely-title");
  }

  /** The document's title without the name of the site. */
  String shortTitle() {
    String title = document.title();
    for (String separator : SEPARATORS) {
      int cut = title.lastIndexOf(separator);
      if (cut > 0) {
        String before = title.substring(0, cut);
        return before.split(" ", -1).length >= FEWEST_WORDS ? before : title;
      }
    }
    return title;
  }

  Optional<String> language() {
    Element html = document.selectFirst("html");
    String declared = html == null ? "" : html.attr("lang");
    return Optional.of(declared.strip())
        .filter(tag -> !tag.isEmpty())
        .or(() -> first("og:locale", "content-language"));
  }

  private void meta(Element element) {
    String content = element.attr("content").strip();
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String names = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!names.isEmpty() && !content.isEmpty()) {
        for (String name : names.split("\\s+", -1)) {
          meta.putIfAbsent(name, content);
        }
      }
    }
  }

  private void script(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
      scripts.add(element);
    }
  }

  private Optional<String> first(String... names) {
    for (String name : names) {
      String value = meta.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
