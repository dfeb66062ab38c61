package io.wirewatch.matching.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented words of syllables and the skewed draws that make texts look like language. */
final class SyntheticWords {

  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "r", "s",
    "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ou", "an", "er", "in", "on", "el", "ing",
    "ed"
  };

  private final RandomGenerator random;

  SyntheticWords(RandomGenerator random) {
    this.random = random;
  }

  /** Different words; the first ones, which will be used most, are the shortest. */
  List<String> words(int count) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      int syllables = words.size() < 100 ? 1 : words.size() < 3_000 ? 2 : 3 + random.nextInt(2);
      words.add(word(syllables));
    }
    return new ArrayList<>(words);
  }

  String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(RIMES[random.nextInt(RIMES.length)]);
    }
    return word.toString();
  }

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /**
   * A place in a list of {@code size}, the first ones far more often: Zipf's law with exponent 1.
   */
  int skewed(int size) {
    return (int) Math.min(size - 1, Math.pow(size + 1.0, random.nextDouble()) - 1);
  }
}
