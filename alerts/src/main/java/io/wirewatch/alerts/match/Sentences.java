package io.wirewatch.alerts.match;

import io.wirewatch.contract.article.TextSpan;
import java.text.BreakIterator;
import java.util.Locale;

/** The sentence around matched words. */
public final class Sentences {
  /** Longest stretch shown, in UTF-16 units. */
  public static final int LONGEST = 400;

  private static final int MARGIN = 150;

  private Sentences() {}

  /**
   * The sentence that holds the span; at most 400 UTF-16 units, cut at words where it is longer.
   */
  public static TextSpan around(String text, TextSpan span) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int start = span.start() == 0 ? 0 : sentences.preceding(span.start() + 1);
    int end = span.end() >= text.length() ? text.length() : sentences.following(span.end() - 1);
    while (end > span.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end - start <= LONGEST ? new TextSpan(start, end) : cut(text, start, end, span);
  }

  private static TextSpan cut(String text, int start, int end, TextSpan span) {
    int from = Math.max(start, span.start() - MARGIN);
    int to = Math.min(end, Math.max(span.end(), Math.min(span.end() + MARGIN, from + LONGEST)));
    int wordStart = from == start ? start : text.indexOf(' ', from) + 1;
    int wordEnd = to == end ? end : text.lastIndexOf(' ', to);
    from = wordStart > 0 && wordStart <= span.start() ? wordStart : span.start();
    return new TextSpan(from, Math.max(wordEnd, span.end()));
  }
}
