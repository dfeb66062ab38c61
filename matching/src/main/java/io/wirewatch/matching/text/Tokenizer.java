package io.wirewatch.matching.text;

import java.nio.CharBuffer;

/**
 * One pass over one text. A word is a run of letters, digits and marks; at the character that ends
 * a run, {@link #joins} decides whether the word goes on behind it.
 */
final class Tokenizer {

  private static final byte[] ASCII_KIND = new byte[128];
  private static final char[] ASCII_LOWER = new char[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII_KIND[c] = (byte) Folding.kind(c);
      ASCII_LOWER[c] = Character.toLowerCase(c);
    }
  }

  private final char[] text;
  private final TokenBuffer out;
  private int at;

  /** What the token read so far is made of: bits of {@link Folding}. */
  private int kinds;

  /** The plain characters read so far as {@link TermHash} packs them; right while not mixed. */
  private long packed;

  /** Whether more than one run of plain characters went into the token. */
  private boolean mixed;

  private int segmentStart;
  private int end;
  private boolean acronym;
  private boolean domain;
  private boolean statute;
  private boolean alone;

  Tokenizer(String text) {
    this.text = text.toCharArray();
    this.out = new TokenBuffer(this.text.length);
  }

  Tokens run() {
    while (at < text.length) {
      char c = text[at];
      if (c < 128 ? ASCII_KIND[c] != 0 : kindAt(at) != 0) {
        readToken();
      } else {
        at += c < 128 ? 1 : Character.charCount(codePoint(at));
      }
    }
    return new Tokens(out);
  }

  private void readToken() {
    int start = at;
    kinds = 0;
    packed = 0;
    mixed = false;
    segmentStart = at;
    acronym = false;
    domain = false;
    statute = false;
    alone = false;
    readRun();
    end = at;
    while (!alone && at < text.length && joins(text[at])) {
      mixed = true;
      readRun();
      end = at;
    }
    if (domain) {
      out.dropPrefix("www.");
    }
    boolean plain = !mixed && kinds < Folding.OTHER;
    out.emit(start, end, isCapitals(), plain ? packed : TokenBuffer.NOT_PACKED);
  }

  private boolean isCapitals() {
    return kinds == Folding.UPPER && out.length() >= 2 && out.length() <= 4;
  }

  private void readRun() {
    while (!alone && at < text.length) {
      readAscii();
      if (at == text.length || text[at] < 128 || !readWide()) {
        return;
      }
    }
  }

  /** The inner loop: nearly every character of English comes through here. */
  private void readAscii() {
    char[] source = text;
    char[] folded = out.folded;
    int used = out.used;
    int seen = kinds;
    long pack = packed;
    int i = at;
    while (i < source.length && source[i] < 128) {
      char c = source[i];
      int kind = ASCII_KIND[c];
      if (kind == 0) {
        break;
      }
      seen |= kind;
      char lower = ASCII_LOWER[c];
      folded[used++] = lower;
      pack = (pack << 7) | lower;
      i++;
    }
    out.used = used;
    kinds = seen;
    packed = pack;
    at = i;
  }

  /** Reads one character beyond ASCII into the token; false when the token ends here. */
  private boolean readWide() {
    mixed = true;
    int c = codePoint(at);
    int width = Character.charCount(c);
    int kind = Folding.kind(c);
    if (kind == 0) {
      boolean extender = Folding.isExtender(c);
      at += extender ? width : 0;
      return extender;
    }
    boolean single = Folding.standsAlone(c);
    if (alone || (single && out.length() > 0)) {
      return false;
    }
    alone = single;
    String folded = Folding.folded(c);
    out.reserve(folded.length(), text.length - at + 8);
    for (int k = 0; k < folded.length(); k++) {
      out.append(folded.charAt(k));
    }
    kinds |= kind;
    at += width;
    return true;
  }

  /** Whether the word goes on after {@code c}; if so, {@code at} is where. */
  private boolean joins(char c) {
    if (c == ' ' && (kinds & Folding.DIGIT) == 0) {
      return false;
    }
    return switch (c) {
      case '\'', '\u2019', '\u02BC', '\uFF07' -> joinsApostrophe();
      case '.' -> joinsPeriod();
      case ',' -> joinsThousands();
      case '_' -> joinsNext(c);
      case '-', '+' -> leadsToAddress() && joinsNext(c);
      case '@' -> joinsAddress();
      case ':' -> readLink();
      case '/' -> domain && readLinkRest(at);
      case '(', ' ', '\u00a0' -> joinsStatute();
      default -> false;
    };
  }

  private boolean joinsApostrophe() {
    if (!isWord(at + 1) || (kindAt(at + 1) & Folding.DIGIT) != 0) {
      return false;
    }
    return !skipPossessive() && join('\'');
  }

  private boolean skipPossessive() {
    boolean possessive =
        at + 1 < text.length
            && Folding.isApostrophe(text[at])
            && (text[at + 1] | 0x20) == 's'
            && !isWord(at + 2);
    at += possessive ? 2 : 0;
    return possessive;
  }

  private boolean joinsPeriod() {
    int before = kindAt(at - 1);
    int after = kindAt(at + 1);
    boolean letters = (before & (Folding.LOWER | Folding.UPPER)) != 0;
    boolean letterFollows = (after & (Folding.LOWER | Folding.UPPER)) != 0;
    if (letters && letterFollows && at - segmentStart == 1 && !isWord(at + 2)) {
      acronym = true;
      at++;
      segmentStart = at;
      return true;
    }
    if (acronym) {
      end = ++at;
      skipPossessive();
      return false;
    }
    boolean number = before == Folding.DIGIT && after == Folding.DIGIT;
    boolean host = letters && after == Folding.LOWER;
    domain |= host;
    return (number || host) && join('.');
  }

  private boolean joinsThousands() {
    boolean three = kinds == Folding.DIGIT && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3);
    if (!three || isWord(at + 4)) {
      return false;
    }
    at++;
    return true;
  }

  private boolean joinsNext(char c) {
    return isWord(at + 1) && join(c);
  }

  /** Whether a hyphen or plus stands in the local part of an e-mail address. */
  private boolean leadsToAddress() {
    int limit = Math.min(text.length - 1, at + 64);
    for (int i = at + 1; i < limit; i++) {
      char c = text[i];
      if (c == '@') {
        return isWord(i + 1);
      }
      if (c >= 128 || (ASCII_KIND[c] == 0 && "._-+".indexOf(c) < 0)) {
        return false;
      }
    }
    return false;
  }

  private boolean joinsAddress() {
    if (!isWord(at + 1)) {
      return false;
    }
    join('@');
    int last = at;
    for (int i = at; i < text.length && isHostChar(i); i += width(i)) {
      last = isWord(i) ? i + width(i) : last;
    }
    readHost(last);
    end = at;
    return false;
  }

  private boolean readLink() {
    boolean scheme =
        kinds < Folding.DIGIT && at + 3 < text.length && text[at + 1] == '/' && text[at + 2] == '/';
    if (!scheme || !isWord(at + 3)) {
      return false;
    }
    out.restart();
    domain = true;
    at += 3;
    kinds = Folding.OTHER;
    int host = at;
    while (host < text.length && isHostChar(host)) {
      host += width(host);
    }
    readHost(host);
    return readLinkRest(at);
  }

  /**
   * Skips the path and query of a link; its token keeps only the host, without {@code www}. Ends
   * the token.
   */
  private boolean readLinkRest(int from) {
    int last = from;
    while (last < text.length && isLinkChar(text[last])) {
      last++;
    }
    while (last > from && isTrailing(text[last - 1])) {
      last--;
    }
    at = last;
    end = last;
    return false;
  }

  private void readHost(int last) {
    while (at < last) {
      if (isWord(at)) {
        readRun();
      } else {
        join(text[at]);
      }
    }
    kinds |= Folding.OTHER;
  }

  private boolean joinsStatute() {
    boolean first = kinds == Folding.DIGIT && !statute && out.length() == at - segmentStart;
    if (!first && !statute) {
      return false;
    }
    CharBuffer chars = CharBuffer.wrap(text);
    int close = first ? Statute.firstBracketEnd(chars, at) : Statute.bracketEnd(chars, at);
    if (close == at) {
      return false;
    }
    for (int i = at; i < close; i++) {
      if (isWord(i)) {
        out.append(ASCII_LOWER[text[i]]);
      }
    }
    kinds |= Folding.LOWER;
    statute = true;
    at = close;
    return true;
  }

  private boolean join(char c) {
    out.append(c);
    kinds |= Folding.OTHER;
    at++;
    segmentStart = at;
    return true;
  }

  private int codePoint(int i) {
    return Character.codePointAt(text, i);
  }

  private int width(int i) {
    return Character.charCount(codePoint(i));
  }

  private int kindAt(int i) {
    return i >= 0 && i < text.length ? Folding.kind(codePoint(i)) : 0;
  }

  private boolean isWord(int i) {
    return kindAt(i) != 0;
  }

  private boolean isDigit(int i) {
    return kindAt(i) == Folding.DIGIT;
  }

  private boolean isHostChar(int i) {
    return text[i] == '.' || text[i] == '-' || text[i] == '_' || isWord(i);
  }

  private static boolean isLinkChar(char c) {
    return c > ' '
        && "\"<>()[]{}|\u00a0\u2019\u201c\u201d\u00ab\u00bb\u2026".indexOf(c) < 0
        && !Character.isWhitespace(c);
  }

  private static boolean isTrailing(char c) {
    return ".,;:!?'".indexOf(c) >= 0;
  }
}
