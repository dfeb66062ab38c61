package io.wirewatch.ingest.parse.xml;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** Writes references as the characters they stand for; what stands for nothing stays as it is. */
final class References {
  private static final int LONGEST = 34;
  private static final String WINDOWS_C1 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private static final int MOST_DECLARED = 100_000;

  private final Map<String, String> declared;
  private int room = MOST_DECLARED;
  private boolean areProper = true;

  /**
   * @param declared what the document declares, see {@link Declarations}
   */
  References(Map<String, String> declared) {
    this.declared = declared;
  }

  /** Whether all so far were ones that XML itself knows. */
  boolean areProper() {
    return areProper;
  }

  /** The text of a region of the document. */
  String decoded(String text, int start, int end) {
    int ampersand = ampersand(text, start, end);
    if (ampersand == end) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start);
    int at = start;
    while (ampersand < end) {
      out.append(text, at, ampersand);
      at = reference(text, ampersand, end, out);
      ampersand = ampersand(text, at, end);
    }
    return out.append(text, at, end).toString();
  }

  /**
   * Bounded, unlike {@code indexOf}: many short regions of a long text must not cost its square.
   */
  private static int ampersand(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '&') {
      at++;
    }
    return at;
  }

  private int reference(String text, int at, int end, StringBuilder out) {
    int semicolon = semicolon(text, at, end);
    Optional<String> meant =
        semicolon < 0 ? Optional.empty() : meaning(text.substring(at + 1, semicolon));
    if (meant.isEmpty()) {
      areProper = false;
      out.append('&');
      return at + 1;
    }
    out.append(meant.get());
    return semicolon + 1;
  }

  private static int semicolon(String text, int at, int end) {
    int last = Math.min(end, at + LONGEST);
    for (int i = at + 1; i < last; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> meaning(String name) {
    return switch (name) {
      case "" -> Optional.empty();
      case "amp" -> Optional.of("&");
      case "lt" -> Optional.of("<");
      case "gt" -> Optional.of(">");
      case "quot" -> Optional.of("\"");
      case "apos" -> Optional.of("'");
      default -> name.charAt(0) == '#' ? number(name.substring(1)) : named(name);
    };
  }

  private Optional<String> named(String name) {
    String own = declared.get(name);
    if (own != null) {
      room -= own.length();
      return room < 0 ? Optional.empty() : Optional.of(own);
    }
    areProper = false;
    return switch (name) {
      // HTML 5 moved these; XML that knows them by name has them from XHTML's DTD.
      case "lang" -> Optional.of("\u2329");
      case "rang" -> Optional.of("\u232A");
      default -> Optional.of(Entities.getByName(name)).filter(meant -> !meant.isEmpty());
    };
  }

  private static Optional<String> number(String digits) {
    try {
      boolean hex = digits.startsWith("x") || digits.startsWith("X");
      int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Optional.of(character(code));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String character(int code) {
    int meant = code >= 0x80 && code <= 0x9F ? WINDOWS_C1.charAt(code - 0x80) : code;
    boolean allowed =
        meant > 0xFFFF
            ? meant <= Character.MAX_CODE_POINT
            : meant >= 0 && XmlScanner.isAllowed((char) meant);
    return allowed ? Character.toString(meant) : " ";
  }
}
