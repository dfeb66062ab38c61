package io.wirewatch.ingest.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * What stands before a document's root element: declarations, comments, a DOCTYPE, junk. None of it
 * reaches an XML parser, so no entity can be declared.
 */
final class Prolog {
  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "<([A-Za-z][\\w.-]*:)?(rss|feed|rdf|channel|urlset|sitemapindex)(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);

  /** How far into a document junk may push its root. */
  private static final int MAX_JUNK = 16_384;

  private Prolog() {}

  /** Index of the root element's {@code <}, or -1 where there is no element. */
  static int rootStart(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = endOfDeclaration(text, at);
      if (end < 0) {
        return at;
      }
      at = text.indexOf('<', end);
    }
    return -1;
  }

  /** Index of the first thing near the start that looks like a feed's root element, or -1. */
  static int feedStart(String text) {
    int root = rootStart(text);
    if (root >= 0 && FEED_ROOT.matcher(text).region(root, text.length()).lookingAt()) {
      return root;
    }
    if (root < 0 || isPage(text, root)) {
      return -1;
    }
    Matcher later = FEED_ROOT.matcher(text).region(root, Math.min(text.length(), root + MAX_JUNK));
    return later.find() ? later.start() : -1;
  }

  /** Name of the element that starts at {@code at}, as written. */
  static Optional<String> nameAt(String text, int at) {
    int end = at + 1;
    while (end < text.length() && " \t\r\n>/".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end > at + 1 && end - at < 80
        ? Optional.of(text.substring(at + 1, end))
        : Optional.empty();
  }

  /** Whether the document is a web page or a piece of one. */
  static boolean isHtml(String text, int root) {
    return isPage(text, root)
        || nameAt(text, root)
            .filter(Tag::isKnownTag)
            .filter(name -> !name.equals("title"))
            .isPresent();
  }

  private static boolean isPage(String text, int root) {
    String start = text.substring(0, Math.min(text.length(), root + 200)).toLowerCase(Locale.ROOT);
    return start.contains("<!doctype html") || start.contains("<html");
  }

  private static int endOfDeclaration(String text, int at) {
    if (text.startsWith("<?", at)) {
      return after(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at);
    }
    return text.startsWith("<!", at) ? endOfDoctype(text, at) : -1;
  }

  private static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private static int endOfDoctype(String text, int at) {
    int brackets = 0;
    char quote = 0;
    for (int i = at + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        brackets += c == '[' ? 1 : -1;
      } else if (c == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
