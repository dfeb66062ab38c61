package io.wirewatch.matching;

import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Turns a written word or phrase into the tokens and patterns to look for. */
final class Words {

  private static final int LEADING = 3;
  private static final int MOST_STARS = 4;

  private Words() {}

  /**
   * The tokens and patterns in {@code text}.
   *
   * @param position offset of the text in the query, for messages
   * @param quoted whether it stood in quotes, where {@code ?} is just punctuation
   */
  static List<String> of(String text, int position, boolean quoted) {
    List<String> out = new ArrayList<>();
    IntPredicate wild = c -> c == '*' || (c == '?' && !quoted);
    boolean link = text.contains("://");
    int done = 0;
    for (int i = 0; i < text.length() && !link; i++) {
      if (wild.test(text.charAt(i))) {
        int from = pieceStart(text, i, done);
        int to = pieceEnd(text, i);
        addTokens(text.substring(done, from), out);
        out.add(pattern(text.substring(from, to), position + from));
        done = to;
        i = to;
      }
    }
    addTokens(text.substring(done), out);
    if (out.isEmpty()) {
      throw new Refusal(
          position, "There is no word in " + Excerpt.of(text), "Delete it, or write a word.");
    }
    return out;
  }

  private static void addTokens(String text, List<String> out) {
    Tokens tokens = Analyser.analyse(text);
    for (int i = 0; i < tokens.count(); i++) {
      String folded = tokens.text(i);
      out.add(tokens.isCapitals(i) ? folded.toUpperCase(Locale.ROOT) : folded);
    }
  }

  private static int pieceStart(String text, int i, int least) {
    int from = i;
    while (from > least && !separates(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static int pieceEnd(String text, int i) {
    int to = i;
    while (to < text.length() && !separates(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "-/\u2010\u2011\u2013\u2014".indexOf(c) >= 0;
  }

  private static String pattern(String piece, int position) {
    StringBuilder out = new StringBuilder();
    int stars = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      boolean again = c == '*' && !out.isEmpty() && out.charAt(out.length() - 1) == '*';
      if (!again) {
        out.append(c);
        stars += c == '*' ? 1 : 0;
      }
    }
    String shape = Analyser.fold(out.toString()).replace('\u2019', '\'');
    check(piece, position, shape, stars);
    return shape;
  }

  private static void check(String piece, int position, String shape, int stars) {
    if (Glob.literalPrefix(shape).length() < LEADING) {
      throw new Refusal(
          position,
          "A * or ? needs three letters before it in " + Excerpt.of(piece),
          "Write more of the word, for example deport*.");
    }
    if (stars > MOST_STARS) {
      throw new Refusal(
          position, "Too many * in " + Excerpt.of(piece), "Use at most four in one word.");
    }
    if (!shape.codePoints().allMatch(Words::belongs)
        || shape.length() > Analyser.MAX_TOKEN_LENGTH) {
      throw new Refusal(
          position,
          "Only letters and digits can stand beside * or ? in " + Excerpt.of(piece),
          "Split it into words, each with at most its own *.");
    }
  }

  private static boolean belongs(int c) {
    return Character.isLetterOrDigit(c) || c == '*' || c == '?' || c == '\'';
  }
}
