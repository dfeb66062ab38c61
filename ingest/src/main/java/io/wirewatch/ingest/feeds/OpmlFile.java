package io.wirewatch.ingest.feeds;

import io.wirewatch.contract.feed.Feed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The operator's list of feeds, as OPML 2.0.
 *
 * <p>An outline with {@code xmlUrl} is a feed: {@code text} its name, {@code htmlUrl} the outlet's
 * page, {@code language} its language; of our own attributes {@code id} (else made of the name),
 * {@code region}, {@code fullText="true"} or {@code "false"}, and {@code paused="true"}. An outline
 * without is a group, named by {@code text}.
 */
public final class OpmlFile {
  private static final int LONGEST_ID = 48;

  private final List<Feed> feeds = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private boolean isWhole;

  private OpmlFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException where there is none or it cannot be read
   */
  public static OpmlFile read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** Reads the text of a file. */
  public static OpmlFile parse(String text) {
    OpmlFile opml = new OpmlFile();
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    Element body = Jsoup.parse(text, "", parser).selectFirst("opml > body");
    if (body == null) {
      opml.problems.add("no OPML: <opml><body> is missing");
    } else {
      opml.isWhole = text.stripTrailing().endsWith("</opml>");
      Map<String, URI> byId = new LinkedHashMap<>();
      body.select("outline").forEach(outline -> opml.take(outline, byId));
      if (!opml.isWhole) {
        opml.problems.add("the document breaks off: it does not end with </opml>");
      }
    }
    return opml;
  }

  /** The feeds, in the order of the file. */
  public List<Feed> feeds() {
    return List.copyOf(feeds);
  }

  /** What could not be used, each as a sentence that begins with its line. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Whether it is an OPML document that did not break off. */
  public boolean isWhole() {
    return isWhole;
  }

  private void take(Element outline, Map<String, URI> byId) {
    if (outline.hasAttr("xmlUrl")) {
      add(outline, byId);
    } else if (outline.children().isEmpty()) {
      problem(outline, "\"%s\" has no feed address (xmlUrl)".formatted(outline.attr("text")));
    }
  }

  private void problem(Element outline, String sentence) {
    problems.add("line " + outline.sourceRange().start().lineNumber() + ": " + sentence);
  }

  private void add(Element outline, Map<String, URI> byId) {
    String name = first(outline, "text", "title").orElse(outline.attr("xmlUrl"));
    try {
      URI url = URI.create(outline.attr("xmlUrl").strip());
      Feed feed = feed(outline, name, url, id(outline, name, url));
      if (byId.containsValue(url)) {
        problem(outline, "\"" + name + "\" is listed twice: " + url);
      } else if (byId.putIfAbsent(feed.id(), url) != null) {
        problem(outline, "\"" + name + "\" has the id \"" + feed.id() + "\" of another feed");
      } else {
        feeds.add(feed);
      }
    } catch (IllegalArgumentException e) {
      problem(outline, "\"" + name + "\" cannot be used: " + e.getMessage());
    }
  }

  private static Feed feed(Element outline, String name, URI url, String id) {
    return new Feed(
            id,
            name,
            url,
            first(outline, "htmlUrl"),
            first(outline, "region"),
            group(outline),
            first(outline, "language"),
            outline.attr("paused").equals("true"))
        .withFullText(first(outline, "fullText").map(Boolean::valueOf));
  }

  private static Optional<String> group(Element outline) {
    Element parent = outline.parent();
    return parent != null && parent.nameIs("outline")
        ? first(parent, "text", "title").map(text -> text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** As given, else of the name, else, for a name in another script, of the host. */
  private static String id(Element outline, String name, URI url) {
    String id = plain(first(outline, "id").orElse(name));
    return id.isEmpty() ? plain(String.valueOf(url.getHost())) : id;
  }

  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(LONGEST_ID, plain.length()));
  }

  private static Optional<String> first(Element outline, String... attributes) {
    for (String attribute : attributes) {
      if (!outline.attr(attribute).isBlank()) {
        return Optional.of(outline.attr(attribute).strip());
      }
    }
    return Optional.empty();
  }
}
