package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits prose into sentences, English and Spanish.
 *
 * <p>A line break always ends a sentence. A full stop does when what follows looks like a beginning
 * and what stands before it is neither an abbreviation nor a single letter; {@code ? ! …} do
 * likewise, closing quotes and brackets included.
 */
final class SentenceSplitter {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "u.s", "u.n", "u.k", "d.c", "e.g", "i.e", "a.m", "p.m", "ee.uu", "p.ej", "n.y", "l.a",
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gov", "lt", "sen", "rep", "reps", "sens",
          "sgt", "cpl", "capt", "maj", "col", "gen", "adm", "pvt", "det", "insp", "supt", "atty",
          "jr", "sr", "st", "ste", "mt", "ft", "no", "vs", "v", "inc", "corp", "co", "ltd", "dept",
          "asst", "assoc", "ave", "blvd", "rd", "jan", "feb", "mar", "apr", "aug", "sept", "sep",
          "oct", "nov", "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ill", "ind",
          "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
          "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "sra", "srta",
          "dra", "lic", "ing", "gral", "núm", "pág", "av", "ud", "uds", "arq", "etc", "approx",
          "est");

  private SentenceSplitter() {}

  /** The sentences in order, without the blanks around them. */
  static List<TextSpan> split(String text) {
    List<TextSpan> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > '?' && c < '…') {
        continue; // Nearly every character comes by here.
      }
      if (isLineBreak(c)) {
        add(sentences, text, start, at);
        start = at + 1;
      } else if (isTerminal(c)) {
        int end = afterClosers(text, at + 1);
        if (endsSentence(text, start, at, end)) {
          add(sentences, text, start, end);
          start = end;
        }
        at = end - 1;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<TextSpan> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new TextSpan(start, end));
    }
  }

  private static boolean endsSentence(String text, int start, int mark, int end) {
    if (end >= text.length()) {
      return true;
    }
    if (!isBlank(text.charAt(end)) || !beginsSentence(text, end)) {
      return false;
    }
    return text.charAt(mark) != '.' || !isAbbreviation(text, start, mark);
  }

  private static boolean beginsSentence(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return true;
    }
    int c = text.codePointAt(at);
    return !Character.isLowerCase(c) && ",;:)-–—".indexOf(c) < 0;
  }

  private static boolean isAbbreviation(String text, int start, int mark) {
    int from = mark;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, mark).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
    return initial || ABBREVIATIONS.contains(word);
  }

  private static int afterClosers(String text, int from) {
    int at = from;
    while (at < text.length() && (isTerminal(text.charAt(at)) || isCloser(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static boolean isTerminal(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isCloser(char c) {
    return "\"'”’»)]".indexOf(c) >= 0;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
