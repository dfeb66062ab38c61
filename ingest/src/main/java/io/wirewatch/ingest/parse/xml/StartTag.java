package io.wirewatch.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;

/** Reads one start tag, from behind its name on, as leniently as browsers do. */
final class StartTag {
  private final String text;
  private final Symbols symbols;
  private final References references;
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final Lookahead doubleQuotes;
  private final Lookahead singleQuotes;
  private final Lookahead angles;
  private final Lookahead closings;
  private int at;
  private boolean isEmpty;
  private boolean isProper = true;

  StartTag(String text, Symbols symbols, References references) {
    this.text = text;
    this.symbols = symbols;
    this.references = references;
    this.doubleQuotes = new Lookahead(text, "\"");
    this.singleQuotes = new Lookahead(text, "'");
    this.angles = new Lookahead(text, "<");
    this.closings = new Lookahead(text, ">");
  }

  /** Reads the tag whose name ends at {@code from}; gives the index behind the tag. */
  int read(int from) {
    names.clear();
    values.clear();
    isEmpty = false;
    at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        return at;
      }
      if (c == '<') {
        isProper = false;
        return at;
      }
      part(c);
    }
    isProper = false;
    return at;
  }

  /** Whether it ended as {@code />}. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** Whether all so far were well-formed. */
  boolean isProper() {
    return isProper;
  }

  List<String> names() {
    return names;
  }

  List<String> values() {
    return values;
  }

  private void part(char c) {
    if (c == '/') {
      isEmpty = at + 1 < text.length() && text.charAt(at + 1) == '>';
      isProper &= isEmpty;
      at++;
    } else if (c <= ' ') {
      at++;
    } else {
      attribute();
    }
  }

  private void attribute() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      isProper = false;
      at++;
      return;
    }
    String name = symbols.of(text, start, at);
    skipSpace();
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      skipSpace();
      add(name, value());
    } else {
      isProper = false;
      add(name, "");
    }
  }

  private void add(String name, String value) {
    if (names.contains(name)) {
      isProper = false;
    } else if (names.size() <= XmlScanner.MAX_ATTRIBUTES) {
      names.add(name);
      values.add(value);
    }
  }

  private String value() {
    char quote = at < text.length() ? text.charAt(at) : '>';
    if (quote != '"' && quote != '\'') {
      return bare();
    }
    int start = at + 1;
    int close = (quote == '"' ? doubleQuotes : singleQuotes).from(start);
    if (close == text.length() || angles.from(start) < close) {
      close = whereItWasMeant(start, close);
    }
    at = close + (close < text.length() && isQuote(close) ? 1 : 0);
    return references.decoded(text, start, close);
  }

  /** A quote that was never closed would swallow the document: then the tag ends at its angle. */
  private int whereItWasMeant(int start, int close) {
    isProper = false;
    return Math.min(close, closings.from(start));
  }

  private boolean isQuote(int index) {
    return text.charAt(index) == '"' || text.charAt(index) == '\'';
  }

  private String bare() {
    isProper = false;
    int start = at;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
      at++;
    }
    return references.decoded(text, start, at);
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '=' && c != '/' && c != '>' && c != '<' && c != '"' && c != '\'';
  }
}
