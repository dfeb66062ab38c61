package io.wirewatch.ingest.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of HTML, with a line break wherever a block begins or ends. */
final class HtmlText {
  /** Deeper elements are read as part of their parents. */
  static final int MAX_DEPTH = 80;

  /** No article has more; beyond, a tree costs too much and tags are merely left out. */
  private static final int MAX_TAGS = 8_000;

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "link", "meta", "noscript", "template");

  private HtmlText() {}

  static String of(String html) {
    if (html.indexOf('<') < 0) {
      return Parser.unescapeEntities(html, false);
    }
    if (hasTooManyTags(html)) {
      return Parser.unescapeEntities(withoutTags(html), false);
    }
    return QuickHtml.text(html).orElseGet(() -> parsed(html));
  }

  /** What a browser would make of it. */
  static String parsed(String html) {
    Prose prose = new Prose();
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Jsoup.parse(html, "", parser).body().traverse(prose);
    return prose.toString();
  }

  private static boolean hasTooManyTags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MAX_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > MAX_TAGS;
  }

  private static String withoutTags(String html) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        int close = html.indexOf('>', i);
        i = close < 0 ? html.length() : close;
        out.append(' ');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Writes text as it is met. */
  private static final class Prose implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
      } else if (node instanceof Element element && breaksLine(element)) {
        out.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaksLine(element)) {
        out.append('\n');
      } else if (node instanceof Element element && element.nameIs("td")) {
        out.append(' ');
      }
    }

    private static boolean breaksLine(Element element) {
      String name = element.normalName();
      return name.equals("br") || (element.tag().isBlock() && !UNSEEN.contains(name));
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
