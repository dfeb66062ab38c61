package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells English, Spanish and other languages apart, by small words, endings and letters.
 *
 * <p>What the outlet declares tips the balance where the words say little, and decides alone where
 * they say nothing.
 */
public final class LanguageIdentifier {

  private static final int READ = 500;
  private static final double DECLARED = 1.2;
  private static final double UNDECIDED = 0.4;
  private static final String OTHER = "other";

  private final List<LanguageProfile> profiles = LanguageProfile.all();

  Language identify(Article article) {
    String text = article.text();
    String start = text.substring(0, Math.min(READ, text.length()));
    return identify(article.title() + "\n" + start, article.language());
  }

  /**
   * The language of a text.
   *
   * @param declared what its outlet says, as a BCP 47 tag
   */
  public Language identify(String text, Optional<String> declared) {
    Optional<String> prior = declared.map(LanguageIdentifier::codeOf);
    List<String> words = words(text);
    if (words.isEmpty()) {
      return new Language(prior.orElse(OTHER), prior.isPresent() ? UNDECIDED : 0);
    }
    double[] scores = new double[profiles.size()];
    double foreign = prior.filter(OTHER::equals).isPresent() ? DECLARED : 0;
    for (int i = 0; i < scores.length; i++) {
      LanguageProfile profile = profiles.get(i);
      scores[i] = words.stream().mapToDouble(profile::score).sum();
      scores[i] += prior.filter(profile.code()::equals).isPresent() ? DECLARED : 0;
    }
    foreign += words.stream().filter(word -> !isLatin(word)).count();
    return decide(scores, foreign);
  }

  private Language decide(double[] scores, double foreign) {
    double english = scores[0];
    double spanish = scores[1];
    double other = foreign;
    for (int i = 2; i < scores.length; i++) {
      other = Math.max(other, scores[i] + foreign);
    }
    double best = Math.max(other, Math.max(english, spanish));
    if (best == 0) {
      return new Language("en", 0);
    }
    String code = best == english ? "en" : best == spanish ? "es" : OTHER;
    double second = english + spanish + other - best - Math.min(other, Math.min(english, spanish));
    return new Language(code, Rounding.round(best / (best + second)));
  }

  /** A declared BCP 47 tag as one of our three codes. */
  private static String codeOf(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "en", "es" -> primary;
      case "" -> "en";
      default -> OTHER;
    };
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean letter = at < text.length() && isWordPart(text.charAt(at));
      if (at < text.length() && "¿¡".indexOf(text.charAt(at)) >= 0) {
        words.add(text.substring(at, at + 1));
      }
      if (letter && start < 0) {
        start = at;
      } else if (!letter && start >= 0) {
        words.add(LanguageProfile.fold(text.substring(start, at)));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN
        || !Character.isLetter(word.codePointAt(0));
  }
}
