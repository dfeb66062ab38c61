package io.wirewatch.enrich.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a headline, folded: case, accents, apostrophes and possessives make no difference.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s?(?![\\p{L}\\p{N}])");
  private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
          "with", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "its", "it",
          "that", "this", "after", "over", "into", "amid", "el", "la", "los", "las", "un", "una",
          "y", "o", "de", "del", "en", "por", "para", "con", "que", "se", "su", "sus", "al", "es",
          "son", "tras");

  private Words() {}

  static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return INITIALS
        .matcher(lower)
        .replaceAll(initials -> initials.group().replace(".", ""))
        .replaceAll("['’ʼ]", "")
        .strip();
  }

  static List<String> of(String folded) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(folded);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
