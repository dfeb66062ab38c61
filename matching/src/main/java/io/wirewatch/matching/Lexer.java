package io.wirewatch.matching;

import io.wirewatch.matching.Lexeme.Kind;
import io.wirewatch.matching.text.Analyser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts query text into lexemes. */
final class Lexer {

  private static final Set<String> FUNCTIONS = Set.of("any", "all", "none", "near");
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
  private static final String WRONG_MINUS = "\u2010\u2011\u2012\u2013\u2014\u2212!";

  private final String text;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  List<Lexeme> lex() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c) || c == ',') {
        at++;
      } else if (c == '(') {
        add(Kind.OPEN, "", at + 1);
      } else if (c == ')') {
        add(Kind.CLOSE, "", at + 1);
      } else if (QUOTES.indexOf(c) >= 0) {
        quoted();
      } else if (c == '-') {
        add(Kind.MINUS, "", at + 1);
      } else {
        word();
      }
    }
    add(Kind.END, "", at);
    return lexemes;
  }

  private void add(Kind kind, String content, int end) {
    lexemes.add(new Lexeme(kind, content, at, end));
    at = end;
  }

  private void quoted() {
    int close = at + 1;
    while (close < text.length() && QUOTES.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    if (close == text.length()) {
      throw missingQuote();
    }
    add(Kind.QUOTED, text.substring(at + 1, close), close + 1);
  }

  private Refusal missingQuote() {
    String inside = text.substring(at + 1).strip();
    int end = at + 1 + text.substring(at + 1).stripTrailing().length();
    if (inside.isEmpty()) {
      return new Refusal(
          at,
          "This quote opens a phrase, but no words follow",
          "Write the words after it, or delete it.");
    }
    String last = inside.substring(lastBlank(inside) + 1);
    return new Refusal(
        end, "A quote is missing after " + Excerpt.of(last), "Put a \" where the phrase ends.");
  }

  private static int lastBlank(String inside) {
    int i = inside.length() - 1;
    while (i >= 0 && !isBlank(inside.charAt(i))) {
      i--;
    }
    return i;
  }

  private void word() {
    if (WRONG_MINUS.indexOf(text.charAt(at)) >= 0) {
      throw new Refusal(
          at,
          "`" + text.charAt(at) + "` does not exclude a word",
          "To exclude a word put a plain hyphen right before it: -word.");
    }
    int end = wordEnd();
    String word = text.substring(at, end);
    if (end < text.length() && text.charAt(end) == ':') {
      add(Kind.FIELD, word, end + 1);
    } else if (end < text.length() && text.charAt(end) == '(' && FUNCTIONS.contains(word)) {
      add(Kind.FUNCTION, word, end + 1);
    } else {
      add(kind(word), word, end);
    }
  }

  /** End of the word; if a colon stands there, the word names a field. */
  private int wordEnd() {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      int statute = c == '(' || c == ' ' ? statuteEnd(i) : i;
      if (statute > i) {
        i = statute;
      } else if (endsWord(c, i)) {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  private boolean endsWord(char c, int i) {
    return switch (c) {
      case '(', ')' -> true;
      case ',' -> !(isDigit(i - 1) && isDigit(i + 1));
      case ':' -> isFieldName(i) && !text.startsWith("//", i + 1);
      default -> isBlank(c) || QUOTES.indexOf(c) >= 0;
    };
  }

  private int statuteEnd(int i) {
    int digits = i;
    while (digits > at && isDigit(digits - 1)) {
      digits--;
    }
    int end = digits < i ? Analyser.statuteEnd(text, digits) : i;
    return Math.max(i, end);
  }

  private boolean isFieldName(int colon) {
    if (colon == at || isDigit(at)) {
      return false;
    }
    return text.substring(at, colon)
        .chars()
        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private boolean isDigit(int i) {
    return i >= at && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "AND" -> Kind.AND;
      case "OR" -> Kind.OR;
      case "NOT" -> Kind.NOT;
      default -> Kind.WORD;
    };
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
