package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.taxonomy.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
  private final List<Sentence> text;

  private Prose(Sentence title, List<Sentence> text) {
    this.title = title;
    this.text = text;
  }

  static Prose of(Article article, Scoring scoring) {
    TextSpan whole = new TextSpan(0, Math.max(1, article.title().length()));
    Sentence title = new Sentence(TextField.TITLE, whole, scoring.title());
    return new Prose(title, sentences(article, scoring));
  }

  private static List<Sentence> sentences(Article article, Scoring scoring) {
    String text = article.text();
    String title = lettersOf(article.title());
    List<TextSpan> spans = SentenceSplitter.split(text);
    double body = bodyWeight(scoring, spans.size());
    List<Sentence> sentences = new ArrayList<>(spans.size());
    int full = 0;
    for (TextSpan span : spans) {
      String words = span.of(text);
      boolean lead = full < LEAD_SENTENCES && sentences.size() < LONGEST_LEAD;
      boolean empty = isBoilerplate(words) || repeats(title, words);
      double weight = empty ? 0 : lead ? scoring.lead() : body;
      sentences.add(new Sentence(TextField.TEXT, span, weight));
      full += empty || isStub(words) ? 0 : 1;
    }
    return sentences;
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
    if (title.isEmpty() || words.length() > 2 * title.length() + 40) {
      return false;
    }
    String letters = lettersOf(words);
    return letters.startsWith(title) || (letters.length() > 12 && title.startsWith(letters));
  }

  private static String lettersOf(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
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
    int high = text.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text.get(middle).span().start() <= start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.get(low);
  }
}
