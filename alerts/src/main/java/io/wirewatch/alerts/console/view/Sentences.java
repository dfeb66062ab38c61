package io.wirewatch.alerts.console.view;

import io.wirewatch.contract.article.TextSpan;
import java.text.BreakIterator;
import java.util.Locale;

/** Finds the sentence that a match stands in. */
public final class Sentences {
  private Sentences() {}

  /** The sentence around a span, without the space behind it. */
  public static TextSpan around(String text, TextSpan match) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
    sentences.setText(text);
    int end = sentences.following(Math.min(match.start(), text.length() - 1));
    int start = sentences.previous();
    int last = Math.max(match.end(), end == BreakIterator.DONE ? text.length() : end);
    while (last > match.end() && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new TextSpan(Math.max(0, start), last);
  }
}
