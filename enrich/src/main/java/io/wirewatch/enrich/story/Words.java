package io.wirewatch.enrich.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a headline, folded: case, accents, apostrophes and possessives make no difference.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s?(?![\\p{L}\\p{N}])");
  private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
          "with", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "its", "it",
          "that", "this", "after", "over", "into", "amid", "el", "la", "los", "las", "un", "una",
          "y", "o", "de", "del", "en", "por", "para", "con", "que", "se", "su", "sus", "al", "es",
          "son", "tras");

  private Words() {}

  static String fold(String text) {
    String lower = unmarked(text).toLowerCase(Locale.ROOT);
    // Expressions are slow, and most headlines hold nothing they look for.
    if (hasApostrophe(lower)) {
      lower = POSSESSIVE.matcher(lower).replaceAll("");
    }
    if (lower.indexOf('.') >= 0) {
      lower = INITIALS.matcher(lower).replaceAll(initials -> initials.group().replace(".", ""));
    }
    return (hasApostrophe(lower) ? APOSTROPHES.matcher(lower).replaceAll("") : lower).strip();
  }

  /** Compatibility forms written out, accents taken off; plain letters have neither. */
  private static String unmarked(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static boolean hasApostrophe(String text) {
    return text.indexOf('\'') >= 0 || text.indexOf('’') >= 0 || text.indexOf('ʼ') >= 0;
  }

  static List<String> of(String folded) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= folded.length(); ) {
      int c = at < folded.length() ? folded.codePointAt(at) : ' ';
      boolean word = isWordPart(c);
      if (word && start < 0) {
        start = at;
      } else if (!word && start >= 0) {
        words.add(folded.substring(start, at));
        start = -1;
      }
      at += Character.charCount(c);
    }
    return words;
  }

  /** A letter or a number, of any script. */
  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || (c >= 128
            && (Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER));
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
