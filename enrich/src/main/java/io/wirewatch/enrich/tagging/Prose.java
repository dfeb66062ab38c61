package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.taxonomy.Scoring;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An article's sentences, each with the weight of the place where it stands.
 *
 * <p>The title is one sentence. The lead is the first two sentences of the text; stubs before them
 * (bylines, datelines) belong to it and are not counted. A sentence that repeats the title, and a
 * feed's "The post … appeared first on …", count nothing: they say nothing new.
 */
final class Prose {

  private static final int LEAD_SENTENCES = 2;
  private static final int LONGEST_LEAD = 5;
  private static final int STUB_WORDS = 6;
  private static final int USUAL_SENTENCES = 12;
  private static final double LEAST_SHARE = 0.7;
  private static final double MOST_SHARE = 1.5;

  private final Sentence title;
  private final String titleLetters;
  private final String text;
  private final List<TextSpan> spans;
  private final Scoring scoring;
  private final Map<Integer, Sentence> sentences = new HashMap<>();

  private Prose(Article article, Scoring scoring) {
    TextSpan whole = new TextSpan(0, Math.max(1, article.title().length()));
    this.title = new Sentence(TextField.TITLE, whole, scoring.title());
    this.titleLetters = lettersOf(article.title());
    this.text = article.text();
    this.spans = SentenceSplitter.split(text);
    this.scoring = scoring;
    int full = 0;
    for (int i = 0; i < Math.min(LONGEST_LEAD, spans.size()); i++) {
      sentences.put(i, sentence(i, full < LEAD_SENTENCES));
      String words = spans.get(i).of(text);
      full += isEmpty(words) || isStub(words) ? 0 : 1;
    }
  }

  static Prose of(Article article, Scoring scoring) {
    return new Prose(article, scoring);
  }

  private Sentence sentence(int i, boolean lead) {
    TextSpan span = spans.get(i);
    double weight = lead ? scoring.lead() : bodyWeight(scoring, spans.size());
    return new Sentence(TextField.TEXT, span, isEmpty(span.of(text)) ? 0 : weight);
  }

  private boolean isEmpty(String words) {
    return isBoilerplate(words) || repeats(titleLetters, words);
  }

  /** In a short text a later sentence is a larger part of the whole, in a long one a smaller. */
  private static double bodyWeight(Scoring scoring, int sentences) {
    double share = (double) USUAL_SENTENCES / Math.max(1, sentences);
    return scoring.body() * Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share));
  }

  private static boolean isBoilerplate(String words) {
    return words.startsWith("The post ") && words.contains(" appeared first on ");
  }

  private static boolean repeats(String title, String words) {
    if (title.isEmpty()
        || words.length() > 2 * title.length() + 40
        || beginsOtherwise(title.charAt(0), words)) {
      return false;
    }
    String letters = lettersOf(words);
    return letters.startsWith(title) || (letters.length() > 12 && title.startsWith(letters));
  }

  /** Whether the first letter alone tells; only what is beyond doubt, plain letters. */
  private static boolean beginsOtherwise(char letter, String words) {
    int at = 0;
    while (at < words.length() && words.charAt(at) < 128 && !isLetterOrDigit(words, at)) {
      at++;
    }
    return letter < 128
        && at < words.length()
        && words.charAt(at) < 128
        && Character.toLowerCase(words.charAt(at)) != letter;
  }

  private static boolean isLetterOrDigit(String words, int at) {
    return Character.isLetterOrDigit(words.charAt(at));
  }

  private static String lettersOf(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isStub(String words) {
    int count = 1;
    for (int at = 0; at < words.length(); at++) {
      count += words.charAt(at) == ' ' ? 1 : 0;
    }
    return count < STUB_WORDS;
  }

  /** The sentence in which that place lies; between two sentences, the one before it. */
  Sentence at(TextField field, int start) {
    if (field == TextField.TITLE) {
      return title;
    }
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spans.get(middle).start() <= start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.computeIfAbsent(low, i -> sentence(i, false));
  }
}
