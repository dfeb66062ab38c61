package io.wirewatch.bench.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often texts of each language were judged to be English, Spanish or other. */
final class LanguageTally {

  private final Map<String, Map<String, Integer>> judged = new TreeMap<>();

  /**
   * Counts one text.
   *
   * @param language its own, as the file is called
   * @param code what it was judged to be
   */
  void count(String language, String code) {
    judged.computeIfAbsent(language, key -> new TreeMap<>()).merge(code, 1, Integer::sum);
  }

  /** What a text of that language should be judged to be. */
  static String expected(String language) {
    return language.equals("en") || language.equals("es") ? language : "other";
  }

  /** Share of English and Spanish texts judged rightly. */
  double englishAndSpanish() {
    return share("en", "es");
  }

  /** Share of all texts judged rightly. */
  double all() {
    return share(judged.keySet().toArray(new String[0]));
  }

  private double share(String... languages) {
    int right = 0;
    int items = 0;
    for (String language : languages) {
      Map<String, Integer> codes = judged.getOrDefault(language, Map.of());
      right += codes.getOrDefault(expected(language), 0);
      items += codes.values().stream().mapToInt(Integer::intValue).sum();
    }
    return items == 0 ? 0 : (double) right / items;
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("englishAndSpanish", rounded(englishAndSpanish()));
    node.put("all", rounded(all()));
    ObjectNode languages = node.putObject("languages");
    judged.forEach(
        (language, codes) -> {
          ObjectNode each = languages.putObject(language);
          each.put("accuracy", rounded(share(language)));
          codes.forEach(each::put);
        });
    return node;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** A table for people. */
  String table() {
    StringBuilder table = new StringBuilder();
    judged.forEach(
        (language, codes) ->
            table.append(
                String.format(
                    Locale.ROOT, "  %-4s %6.2f %%  %s%n", language, 100 * share(language), codes)));
    return table
        .append(
            String.format(
                Locale.ROOT,
                "  English and Spanish %.2f %%, all %.2f %%%n",
                100 * englishAndSpanish(),
                100 * all()))
        .toString();
  }
}
