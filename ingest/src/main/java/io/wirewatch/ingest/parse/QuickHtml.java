package io.wirewatch.ingest.parse;

import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * The text of HTML as most feeds write it, without building its tree: what a browser's parser would
 * give, or no answer where only that one can tell. For one text.
 */
final class QuickHtml {
  private static final int LONGEST_REFERENCE = 32;

  private final String html;
  private final StringBuilder out;
  private final QuickBlocks blocks;
  private int at;

  private QuickHtml(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
    this.blocks = new QuickBlocks(out);
  }

  /** Its text with a line break wherever a block begins or ends; empty where it is not simple. */
  static Optional<String> text(String html) {
    QuickHtml reading = new QuickHtml(html);
    return reading.isSimple() ? Optional.of(reading.out.toString()) : Optional.empty();
  }

  private boolean isSimple() {
    int length = html.length();
    while (at < length) {
      char c = html.charAt(at);
      boolean isSimple =
          switch (c) {
            case '<' -> markup();
            case '&' -> reference();
            default -> characters();
          };
      if (!isSimple) {
        return false;
      }
    }
    return true;
  }

  private boolean characters() {
    int start = at;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' || c == '&') {
        break;
      }
      if (c == 0) {
        return false;
      }
      at++;
    }
    out.append(html, start, at);
    for (int i = out.length() - (at - start); i < out.length(); i++) {
      if (out.charAt(i) == '\n' || out.charAt(i) == '\r') {
        out.setCharAt(i, ' ');
      }
    }
    return true;
  }

  private boolean markup() {
    char next = next(1);
    if (isLetter(next)) {
      return tag(at + 1, false);
    }
    if (next == '/') {
      return isLetter(next(2)) && tag(at + 2, true);
    }
    if (next == '!') {
      return comment();
    }
    if (next == '?' || next == 0) {
      return false;
    }
    out.append('<');
    at++;
    return true;
  }

  private boolean comment() {
    if (!html.startsWith("<!--", at) || next(4) == '>' || next(4) == '-') {
      return false;
    }
    int end = html.indexOf("--", at + 4);
    if (end < 0 || end + 2 >= html.length() || html.charAt(end + 2) != '>') {
      return false;
    }
    at = end + 3;
    return true;
  }

  private boolean tag(int nameStart, boolean isEnd) {
    int end = nameStart;
    while (end < html.length() && (isLetter(html.charAt(end)) || isDigit(html.charAt(end)))) {
      end++;
    }
    at = end;
    String name = html.substring(nameStart, end);
    return toEndOfTag() && (isEnd ? blocks.end(name) : blocks.start(name, isEmptyTag()));
  }

  private boolean isEmptyTag() {
    return html.charAt(at - 2) == '/';
  }

  /** Leaves the place behind the tag's angle; false where it has none, or is odd. */
  private boolean toEndOfTag() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        at++;
        return true;
      }
      if (isSpace(c) || c == '/') {
        at++;
      } else if (!isSpace(html.charAt(at - 1)) || !attribute()) {
        return false;
      }
    }
    return false;
  }

  private boolean attribute() {
    int start = at;
    while (at < html.length() && isAttributeName(html.charAt(at))) {
      at++;
    }
    if (at == start) {
      return false;
    }
    return next(0) != '=' || value();
  }

  /** Its value in quotes, right behind the sign: everything else is left to the parser. */
  private boolean value() {
    char quote = next(1);
    if (quote != '"' && quote != '\'') {
      return false;
    }
    int end = html.indexOf(quote, at + 2);
    at = end + 1;
    return end > 0;
  }

  private boolean reference() {
    char next = next(1);
    if (next == '#') {
      return number();
    }
    if (!isLetter(next)) {
      out.append('&');
      at++;
      return true;
    }
    int end = at + 1;
    while (end < html.length() && (isLetter(html.charAt(end)) || isDigit(html.charAt(end)))) {
      end++;
    }
    if (end >= html.length() || html.charAt(end) != ';' || end - at > LONGEST_REFERENCE) {
      return false;
    }
    String characters = Entities.getByName(html.substring(at + 1, end));
    out.append(characters);
    at = end + 1;
    return !characters.isEmpty();
  }

  private boolean number() {
    int radix = (next(2) | 0x20) == 'x' ? 16 : 10;
    int i = at + (radix == 16 ? 3 : 2);
    int code = 0;
    int digits = 0;
    while (i < html.length() && Character.digit(html.charAt(i), radix) >= 0 && digits < 6) {
      code = code * radix + Character.digit(html.charAt(i), radix);
      digits++;
      i++;
    }
    boolean isPlain = (code >= ' ' && code < 0x7F) || (code > 0x9F && code < 0xD800);
    if (digits == 0 || !isPlain || i >= html.length() || html.charAt(i) != ';') {
      return false;
    }
    out.append((char) code);
    at = i + 1;
    return true;
  }

  /** The character so far ahead; 0 beyond the end. */
  private char next(int ahead) {
    return at + ahead < html.length() ? html.charAt(at + ahead) : 0;
  }

  private static boolean isAttributeName(char c) {
    return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == ':';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
