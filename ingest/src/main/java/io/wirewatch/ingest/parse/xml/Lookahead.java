package io.wirewatch.ingest.parse.xml;

/**
 * Finds one mark in a text, for a reader that only goes forward: what was found ahead once is
 * remembered, so that all searches together read the text once.
 */
final class Lookahead {
  private final String text;
  private final String mark;
  private int found = -1;

  Lookahead(String text, String mark) {
    this.text = text;
    this.mark = mark;
  }

  /** Index of the next mark from here on; the length of the text where there is none. */
  int from(int index) {
    if (found < index) {
      int next = text.indexOf(mark, index);
      found = next < 0 ? text.length() : next;
    }
    return found;
  }

  /** Index behind the next mark from here on; the length of the text where there is none. */
  int behind(int index) {
    return Math.min(text.length(), from(index) + mark.length());
  }
}
