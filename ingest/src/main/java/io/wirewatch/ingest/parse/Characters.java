package io.wirewatch.ingest.parse;

import java.nio.charset.Charset;
import java.text.Normalizer;

/** Which characters may stay in a text, and where it may be cut. */
public final class Characters {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int MAX_MARKS = 4;

  private Characters() {}

  /**
   * Without controls, direction overrides, zero-width characters, lone surrogates and heaps of
   * combining marks; in Unicode's composed form. White space may stay as it is.
   */
  public static String visible(String text) {
    return isPlain(text) ? text : mended(text);
  }

  private static String mended(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    int marks = 0;
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks <= MAX_MARKS && !isInvisible(c)) {
        out.appendCodePoint(isControl(c) ? meant(c) : c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is seen, stands alone and is spelt one way only: nearly all of Latin prose. */
  private static boolean isPlain(char c) {
    if (c < 0x7F) {
      return c >= ' ' || c == '\n' || c == '\r' || c == '\t';
    }
    return (c > 0x9F && c < 0x300 && c != 0xAD)
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2030 && c <= 0x205E)
        || c == 0x20AC;
  }

  private static boolean isControl(int c) {
    return c != '\n' && (c < 0x20 || (c >= 0x7F && c <= 0x9F));
  }

  /** Nobody writes the controls from 0x80 on: they are quotes and dashes of Windows, misread. */
  private static int meant(int control) {
    char windows = new String(new byte[] {(byte) control}, WINDOWS).charAt(0);
    return control < 0x80 || windows == '\uFFFD' ? ' ' : windows;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x61C
        || c == 0xFEFF
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFFF0 && c <= 0xFFFB)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /** All white space in one. */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    appendLine(out, text, 0, text.length());
    return out.toString();
  }

  /** Lines without white space around them, and without empty ones. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int before = out.length();
      if (before > 0) {
        out.append('\n');
      }
      if (!appendLine(out, text, start, end)) {
        out.setLength(before);
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean appendLine(StringBuilder out, String text, int start, int end) {
    boolean written = false;
    int at = afterSpace(text, start, end);
    while (at < end) {
      int word = at;
      while (at < end && !isSpace(text.charAt(at))) {
        at++;
      }
      if (written) {
        out.append(' ');
      }
      out.append(text, word, at);
      written = true;
      at = afterSpace(text, at, end);
    }
    return written;
  }

  private static int afterSpace(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c > 0x7E && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** The first {@code most} UTF-16 units, never half a character. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).stripTrailing();
  }
}
