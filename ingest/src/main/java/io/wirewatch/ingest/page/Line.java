package io.wirewatch.ingest.page;

/**
 * A run of text that no block interrupts: a paragraph, a headline, a caption, an entry of a list.
 *
 * @param text one line
 * @param linked how many of its characters stand in links
 * @param commas in it, of several scripts
 */
record Line(String text, int linked, int commas) implements Part {
  private static final int SHORTEST_PROSE = 50;

  static Line of(String text, int linked) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += isComma(text.charAt(i)) ? 1 : 0;
    }
    return new Line(text, Math.min(linked, text.length()), commas);
  }

  private static boolean isComma(char c) {
    return switch (c) {
      case ',', ';', '،', '、', '，', '；' -> true;
      default -> false;
    };
  }

  int length() {
    return text.length();
  }

  /** Characters of running text: nothing where it is short or mostly links. */
  int prose() {
    return text.length() >= SHORTEST_PROSE && linked * 2 < text.length()
        ? text.length() - linked
        : 0;
  }
}
