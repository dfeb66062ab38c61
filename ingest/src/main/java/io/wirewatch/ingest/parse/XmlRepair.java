package io.wirewatch.ingest.parse;

import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * Mends what feeds commonly get wrong before an XML parser sees it: drops everything outside the
 * root element and all comments, writes HTML's named entities as numbers, escapes ampersands that
 * mean themselves, replaces characters that XML forbids. Well-formed text keeps its meaning.
 */
final class XmlRepair {
  private static final String CDATA = "<![CDATA[";
  private static final int MAX_REFERENCE = 34;
  private static final String WINDOWS_C1 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private final String text;
  private final StringBuilder out;
  private int at;

  private XmlRepair(String text, int start) {
    this.text = text;
    this.out = new StringBuilder(text.length() - start + 64);
    this.at = start;
  }

  /** The document from its root element on. */
  static FeedText mend(FeedText document, int rootStart) {
    String root = Prolog.nameAt(document.text(), rootStart).orElse("");
    String mended = new XmlRepair(document.text(), rootStart).run();
    int close = mended.lastIndexOf("</" + root);
    int end = close < 0 ? -1 : mended.indexOf('>', close);
    return end < 0
        ? new FeedText(mended, document.url(), false)
        : new FeedText(mended.substring(0, end + 1), document.url(), true);
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        markup();
      } else if (c == '&') {
        reference();
      } else {
        character(c);
      }
    }
    return out.toString();
  }

  private void markup() {
    if (text.startsWith(CDATA, at)) {
      cdata();
    } else if (text.startsWith("<!--", at)) {
      skipPast("-->");
    } else if (text.startsWith("<?", at)) {
      skipPast("?>");
    } else {
      character('<');
    }
  }

  private void cdata() {
    int close = text.indexOf("]]>", at);
    int end = close < 0 ? text.length() : close + 3;
    while (at < end) {
      character(text.charAt(at));
    }
  }

  private void skipPast(String mark) {
    int found = text.indexOf(mark, at);
    at = found < 0 ? text.length() : found + mark.length();
  }

  private void character(char c) {
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (pair) {
      out.append(c).append(text.charAt(at + 1));
      at += 2;
    } else {
      out.append(isAllowed(c) ? c : ' ');
      at++;
    }
  }

  private void reference() {
    int semicolon = nearSemicolon();
    String name = semicolon > at ? text.substring(at + 1, semicolon) : "";
    Optional<String> written = name.startsWith("#") ? number(name.substring(1)) : named(name);
    if (written.isPresent()) {
      out.append(written.get());
      at = semicolon + 1;
    } else {
      out.append("&amp;");
      at++;
    }
  }

  private int nearSemicolon() {
    int end = Math.min(text.length(), at + MAX_REFERENCE);
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> named(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> Optional.of("&" + name + ";");
      case "" -> Optional.empty();
      default ->
          Optional.of(Entities.getByName(name)).filter(c -> !c.isEmpty()).map(XmlRepair::escaped);
    };
  }

  private static String escaped(String characters) {
    StringBuilder numbers = new StringBuilder();
    characters.codePoints().forEach(c -> numbers.append("&#").append(c).append(';'));
    return numbers.toString();
  }

  private static Optional<String> number(String digits) {
    try {
      boolean hex = digits.startsWith("x") || digits.startsWith("X");
      int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Optional.of(reference(code));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String reference(int code) {
    int meant = code >= 0x80 && code <= 0x9F ? WINDOWS_C1.charAt(code - 0x80) : code;
    boolean allowed = meant > 0xFFFF ? meant <= 0x10FFFF : meant >= 0 && isAllowed((char) meant);
    return allowed ? "&#" + meant + ";" : " ";
  }

  private static boolean isAllowed(char c) {
    return c >= 0x20
        ? !Character.isSurrogate(c) && c < 0xFFFE
        : c == '\t' || c == '\n' || c == '\r';
  }
}
