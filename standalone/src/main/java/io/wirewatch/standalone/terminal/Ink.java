package io.wirewatch.standalone.terminal;

import java.util.Map;

/** Colours where a terminal shows them; plain text elsewhere, or where {@code NO_COLOR} is set. */
public enum Ink {
  GREEN("32"),
  RED("31"),
  YELLOW("33"),
  BLUE("34"),
  FAINT("2"),
  BOLD("1");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The text in this colour. */
  String on(boolean colours, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /**
   * Whether to use colours at all.
   *
   * @see <a href="https://no-color.org">no-color.org</a>
   */
  static boolean wanted(boolean terminal, Map<String, String> environment) {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
