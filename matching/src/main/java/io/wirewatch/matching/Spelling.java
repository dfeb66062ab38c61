package io.wirewatch.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what a mistyped name was meant to be. */
final class Spelling {

  private Spelling() {}

  static Optional<String> nearest(String word, List<String> known) {
    int most = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(name -> distance(word, name) <= most || (!word.isEmpty() && name.startsWith(word)))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /** Levenshtein distance; words are short. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
