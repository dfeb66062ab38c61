package io.wirewatch.alerts.console.view;

import io.wirewatch.contract.article.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quotes a little of a text: a sentence, cut at words when it is long, with what matched in view.
 */
public final class Excerpt {
  private static final String GAP = "…";
  private static final Marked NOTHING = new Marked(List.of());

  private Excerpt() {}

  /**
   * At most about that many characters of a sentence, the first match among them.
   *
   * @param sentence where to quote from
   * @param matches what to highlight, anywhere in the text
   */
  public static Marked of(String text, TextSpan sentence, List<TextSpan> matches, int most) {
    return quote(text, sentence, window(text, sentence, matches, most), matches);
  }

  /** The part of a text with the first match in it; without matches its beginning. */
  public static Marked part(String text, List<TextSpan> matches, int most) {
    return text.isBlank() ? NOTHING : of(text, new TextSpan(0, text.length()), matches, most);
  }

  /** The beginning of a text. */
  public static Marked beginning(String text, List<TextSpan> matches, int most) {
    if (text.isBlank()) {
      return NOTHING;
    }
    TextSpan whole = new TextSpan(0, text.length());
    return quote(text, whole, window(text, whole, List.of(), most), matches);
  }

  private static Marked quote(
      String text, TextSpan sentence, TextSpan window, List<TextSpan> matches) {
    List<Piece> pieces = new ArrayList<>();
    if (window.start() > sentence.start()) {
      pieces.add(new Piece(GAP + " ", false));
    }
    pieces.addAll(Marked.of(text, window, matches).pieces());
    if (window.end() < sentence.end()) {
      pieces.add(new Piece(" " + GAP, false));
    }
    return new Marked(pieces);
  }

  private static TextSpan window(String text, TextSpan sentence, List<TextSpan> matches, int most) {
    if (sentence.end() - sentence.start() <= most) {
      return sentence;
    }
    int first =
        matches.stream()
            .filter(sentence::contains)
            .min(Comparator.comparingInt(TextSpan::start))
            .map(TextSpan::start)
            .orElse(sentence.start());
    int start = Math.max(sentence.start(), Math.min(first - most / 3, sentence.end() - most));
    int from = start == sentence.start() ? start : wordAfter(text, start, first);
    int end = Math.min(sentence.end(), from + most);
    int to = end == sentence.end() ? end : wordBefore(text, end, from);
    return new TextSpan(from, Math.max(from + 1, to));
  }

  private static int wordAfter(String text, int at, int latest) {
    int space = text.indexOf(' ', at);
    return space < 0 || space >= latest ? latest : space + 1;
  }

  private static int wordBefore(String text, int at, int earliest) {
    int space = text.lastIndexOf(' ', at);
    int whole = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    return space <= earliest ? whole : space;
  }
}
