package io.wirewatch.alerts.message;

import java.util.regex.Pattern;

/**
 * Makes text from outside safe to show as text: no control, no direction override, no invisible
 * characters.
 */
final class Plain {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

  private Plain() {}

  /** On one line. */
  static String line(String text) {
    return piece(text).strip();
  }

  /** A part of a line: spaces at its ends stay. */
  static String piece(String text) {
    return UNWANTED.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** Cut to a number of UTF-16 units, never inside a character, with an ellipsis. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    int space = text.lastIndexOf(' ', end);
    if (space > most / 2) {
      end = space;
    } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
