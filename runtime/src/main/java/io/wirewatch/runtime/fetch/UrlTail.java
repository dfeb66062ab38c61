package io.wirewatch.runtime.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Path and query of a web address, brought into the characters that HTTP carries, as browsers do.
 */
final class UrlTail {
  private static final String ESCAPED = "\"<>^`{|}[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UrlTail() {}

  /** Drops the fragment, escapes what may not stand bare, and begins with a slash. */
  static String tidy(String tail) {
    int fragment = tail.indexOf('#');
    String kept = fragment < 0 ? tail : tail.substring(0, fragment);
    String rooted = kept.startsWith("/") ? kept : "/" + kept;
    var tidy = new StringBuilder(rooted.length());
    rooted.codePoints().forEach(c -> append(tidy, c));
    return tidy.toString();
  }

  private static void append(StringBuilder tidy, int c) {
    if (c < 0x80 && ESCAPED.indexOf(c) < 0) {
      tidy.append((char) c);
      return;
    }
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      tidy.append('%').append(HEX.toHexDigits(b));
    }
  }
}
