package io.wirewatch.alerts.console.view;

import io.wirewatch.contract.article.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text with the words that matched highlighted; escaping is left to the template. */
public record Marked(List<Piece> pieces) {
  public Marked {
    pieces = List.copyOf(pieces);
  }

  public static Marked plain(String text) {
    return new Marked(List.of(new Piece(text, false)));
  }

  /** The whole text, with those spans highlighted. */
  public static Marked of(String text, List<TextSpan> spans) {
    return text.isEmpty() ? new Marked(List.of()) : of(text, new TextSpan(0, text.length()), spans);
  }

  /** The part of the text within the window; spans may overlap, stand outside, or be unsorted. */
  public static Marked of(String text, TextSpan window, List<TextSpan> spans) {
    int end = Math.min(window.end(), text.length());
    int at = Math.min(window.start(), end);
    List<Piece> pieces = new ArrayList<>();
    for (TextSpan span : spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
      int from = Math.max(at, span.start());
      int to = Math.min(span.end(), end);
      if (from >= to) {
        continue;
      }
      add(pieces, text.substring(at, from), false);
      add(pieces, text.substring(from, to), true);
      at = to;
    }
    add(pieces, text.substring(at, end), false);
    return new Marked(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }

  /** The text without its highlights. */
  public String text() {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }
}
