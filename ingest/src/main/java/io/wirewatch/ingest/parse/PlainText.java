package io.wirewatch.ingest.parse;

import io.wirewatch.contract.article.Article;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/**
 * Text without markup: entities decoded once, invisible characters removed, one spelling of
 * accents.
 *
 * <p>The result may still hold the characters of a tag, where somebody wrote about one: encode it
 * wherever it is shown.
 */
final class PlainText {
  /** More than any article; the rest would be cut anyway. */
  static final int MAX_HTML = 400_000;

  /** No article has more; beyond, a tree costs too much and tags are merely left out. */
  private static final int MAX_TAGS = 8_000;

  static final int MAX_DEPTH = 80;
  private static final Set<String> EMBEDDED = Set.of("svg", "math");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "link", "meta", "noscript", "template");

  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,14})(\\s[^<>]*)?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

  private PlainText() {}

  /** One line of at most 500 UTF-16 units. */
  static String title(String raw, Markup markup) {
    String line = Characters.oneLine(readable(raw, markup));
    return Characters.cut(line, Article.MAX_TITLE);
  }

  /** Paragraphs, one a line, of at most 60,000 UTF-16 units. */
  static String text(String raw, Markup markup) {
    String lines = Characters.lines(readable(raw, markup));
    return Characters.cut(lines, Article.MAX_TEXT);
  }

  private static String readable(String raw, Markup markup) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("reading was stopped");
    }
    String bounded = raw.length() > MAX_HTML ? raw.substring(0, MAX_HTML) : raw;
    boolean html =
        switch (markup) {
          case NONE -> false;
          case PERHAPS -> looksLikeHtml(bounded);
          case HTML, XHTML -> true;
        };
    return Characters.visible(html ? ofHtml(bounded) : bounded);
  }

  static boolean looksLikeHtml(String raw) {
    if (raw.indexOf('<') < 0) {
      return raw.indexOf('&') >= 0 && ENTITY.matcher(raw).find();
    }
    var tag = TAG.matcher(raw);
    while (tag.find()) {
      if (Tag.isKnownTag(tag.group(1)) || EMBEDDED.contains(tag.group(1))) {
        return true;
      }
    }
    return raw.contains("<!--") || ENTITY.matcher(raw).find();
  }

  private static String ofHtml(String html) {
    if (html.indexOf('<') < 0) {
      return Parser.unescapeEntities(html, false);
    }
    if (html.chars().filter(c -> c == '<').limit(MAX_TAGS + 1L).count() > MAX_TAGS) {
      return Parser.unescapeEntities(withoutTags(html), false);
    }
    Prose prose = new Prose();
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Jsoup.parse(html, "", parser).body().traverse(prose);
    return prose.toString();
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

  /** Writes text as it is met, with a line break wherever a block begins or ends. */
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
