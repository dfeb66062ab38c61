package io.wirewatch.enrich.story;

import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what outlets add to a headline to name themselves. */
final class OutletNames {
  private static final int MOST_WORDS = 6;
  private static final Pattern CALL_SIGN = Pattern.compile("\\b[KW][A-Z]{2,3}(-(TV|FM|AM))?\\b");
  private static final Pattern DOMAIN =
      Pattern.compile("\\S+\\.(com|org|net|gov|news|tv|us|edu)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORDS =
      Set.of(
          "ap",
          "abc",
          "bbc",
          "cbs",
          "cnn",
          "fox",
          "nbc",
          "npr",
          "pbs",
          "reuters",
          "telemundo",
          "univision",
          "news",
          "noticias",
          "newspaper",
          "newsroom",
          "times",
          "gazette",
          "post",
          "herald",
          "tribune",
          "journal",
          "chronicle",
          "courier",
          "observer",
          "register",
          "sentinel",
          "press",
          "dispatch",
          "telegraph",
          "independent",
          "examiner",
          "inquirer",
          "bulletin",
          "star",
          "mirror",
          "monitor",
          "record",
          "reporter",
          "review",
          "standard",
          "magazine",
          "radio",
          "television",
          "tv",
          "media",
          "online",
          "newsline",
          "wire",
          "daily",
          "weekly",
          "beacon",
          "globe",
          "democrat",
          "republic",
          "patriot",
          "advocate",
          "ledger",
          "diario",
          "periodico",
          "prensa",
          "hora",
          "opinion");

  private OutletNames() {}

  /** Whether the end of a headline, behind a dash, is a name: of this source or of any outlet. */
  static boolean isOutlet(String ending, String sourceName) {
    String folded = Words.fold(ending);
    return folded.equals(Words.fold(sourceName))
        || DOMAIN.matcher(ending.strip()).matches()
        || (Words.of(folded).size() <= MOST_WORDS
            && (CALL_SIGN.matcher(ending).find()
                || Words.of(folded).stream().anyMatch(WORDS::contains))
            && looksLikeName(ending));
  }

  /** Whether the end of a headline, behind a bar, is short enough for a name. */
  static boolean isShort(String ending) {
    return Words.of(Words.fold(ending)).size() <= MOST_WORDS;
  }

  /** Every word begins with a capital or a digit, save small ones. */
  private static boolean looksLikeName(String ending) {
    for (String word : ending.strip().split("\\s+", -1)) {
      if (word.length() > 3 && Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
