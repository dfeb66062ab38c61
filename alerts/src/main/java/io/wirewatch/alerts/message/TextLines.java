package io.wirewatch.alerts.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the lines of a plain-text mail, none over 77 characters except links, which must stay
 * whole.
 */
final class TextLines {
  private static final int WIDTH = 72;

  private final List<String> lines = new ArrayList<>();

  TextLines blank() {
    lines.add("");
    return this;
  }

  /** A paragraph, wrapped at words. */
  TextLines paragraph(String text) {
    return indented("", text);
  }

  /** A paragraph with each line set in. */
  TextLines indented(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : Plain.line(text).split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(indent.length());
      }
      line.append(line.length() > indent.length() ? " " : "").append(hardWrapped(word, indent));
    }
    lines.add(line.toString());
    return this;
  }

  /** A link on a line of its own. */
  TextLines link(String url) {
    lines.add(url);
    return this;
  }

  String text() {
    return String.join("\r\n", lines) + "\r\n";
  }

  /** A word longer than a line is broken, so that no line grows without bound. */
  private static String hardWrapped(String word, String indent) {
    if (word.length() <= WIDTH) {
      return word;
    }
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < word.length(); i += WIDTH - indent.length()) {
      int end = Math.min(word.length(), i + WIDTH - indent.length());
      broken.append(i == 0 ? "" : "\r\n" + indent).append(word, i, end);
    }
    return broken.toString();
  }
}
