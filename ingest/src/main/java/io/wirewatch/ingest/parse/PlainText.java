package io.wirewatch.ingest.parse;

import io.wirewatch.contract.article.Article;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

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

  private static final Set<String> EMBEDDED = Set.of("svg", "math");

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
    return Characters.visible(html ? HtmlText.of(bounded) : bounded);
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
}
