package io.wirewatch.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs of four words, by which Scrapinghub's benchmark compares texts: how many of them two texts
 * share, each as often as it occurs.
 */
final class Shingles {
  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final Map<List<String>, Integer> counts = new HashMap<>();

  Shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    for (int i = 0; i < Math.max(words.isEmpty() ? 0 : 1, words.size() - WORDS + 1); i++) {
      counts.merge(
          List.copyOf(words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
    }
  }

  /**
   * What a found text shares with the right one.
   *
   * @param shared in both
   * @param surplus only in the found one
   * @param missing only in the right one
   */
  record Overlap(int shared, int surplus, int missing) {
    double precision() {
      return shared + surplus == 0 ? 1 : (double) shared / (shared + surplus);
    }

    double recall() {
      return shared + missing == 0 ? 1 : (double) shared / (shared + missing);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  static Overlap compare(String right, String found) {
    Map<List<String>, Integer> wanted = new Shingles(right).counts;
    Map<List<String>, Integer> given = new Shingles(found).counts;
    Set<List<String>> all = new HashSet<>(wanted.keySet());
    all.addAll(given.keySet());
    int shared = 0;
    int surplus = 0;
    int missing = 0;
    for (List<String> one : all) {
      int w = wanted.getOrDefault(one, 0);
      int g = given.getOrDefault(one, 0);
      shared += Math.min(w, g);
      surplus += Math.max(0, g - w);
      missing += Math.max(0, w - g);
    }
    return new Overlap(shared, surplus, missing);
  }
}
