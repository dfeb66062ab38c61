package io.wirewatch.runtime.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The closest candidate, if it is close enough to be worth suggesting. */
  static Optional<String> to(String name, Collection<String> candidates) {
    String plain = plain(name);
    return candidates.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(plain, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(best -> distance(plain, plain(best)) <= Math.max(2, plain.length() / 3));
  }

  /** A sentence to append to a refusal: the suggestion, or all valid names when nothing is near. */
  static String hint(String name, Collection<String> candidates) {
    return to(name, candidates)
        .map(best -> " Did you mean \"" + best + "\"?")
        .orElse(
            candidates.isEmpty()
                ? ""
                : " Valid here: " + String.join(", ", candidates.stream().sorted().toList()) + ".");
  }

  /** Case, hyphens and underscores are the commonest slips and cost nothing. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Optimal string alignment: insertions, deletions, substitutions and swapped neighbours. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + differs, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
