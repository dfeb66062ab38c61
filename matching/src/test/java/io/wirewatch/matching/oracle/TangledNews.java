package io.wirewatch.matching.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Short articles and twisted queries from a small vocabulary full of traps, so that phrases,
 * distances, exclusions and patterns are often just met and just missed.
 */
public final class TangledNews {

  private static final List<String> WORDS =
      List.of(
          "ICE",
          "ice",
          "Ice",
          "I.C.E.",
          "U.S.",
          "us",
          "US",
          "sheriff",
          "Sheriff's",
          "sheriffs",
          "jail",
          "JAIL",
          "jails",
          "287(g)",
          "287g",
          "287 (g)",
          "deport",
          "deported",
          "deportación",
          "deporting",
          "agreement",
          "agreements",
          "county",
          "María",
          "maria",
          "Peña",
          "asylum-seekers",
          "asylum",
          "seekers",
          "court",
          "the",
          "the",
          "a",
          "of",
          "detention",
          "detencio\u0301n",
          "center",
          "contract",
          "ice.gov",
          "https://www.ice.gov/x?y=z",
          "raid",
          "raids",
          "👮🏽",
          "tips@ice.example",
          "MS-13",
          "1,000",
          "o’brien",
          "O'Brien",
          "colour",
          "color",
          "FBI",
          "fbi's");
  private static final List<String> PATTERNS =
      List.of(
          "deport*", "sher*", "agree*s", "colo?r", "colo*r", "det*n", "jai?", "raid*", "asy*m",
          "cou*");
  private static final List<String> SOURCES = List.of("gazette", "el correo", "wire");
  private static final List<String> TOPICS = List.of("detention", "raids", "courts");
  private static final List<String> MARKS =
      List.of(" ", " ", " ", " ", " ", ", ", ". ", " — ", " “", "” ", "\n");

  private final RandomGenerator random;

  /** Articles and queries drawn from one generator. */
  public TangledNews(RandomGenerator random) {
    this.random = random;
  }

  /** An article of up to about eighty words. */
  public SampleArticle article() {
    List<String> topics = TOPICS.stream().filter(topic -> random.nextInt(3) == 0).toList();
    return new SampleArticle(
        words(random.nextInt(9)), words(random.nextInt(80)), pick(SOURCES), topics);
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> pick(WORDS) + pick(MARKS))
        .collect(Collectors.joining());
  }

  /**
   * The text of a query; a few are refused by the parser, for instance those of exclusions alone.
   */
  public String query() {
    return group(random.nextInt(4));
  }

  private String group(int depth) {
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String sign = i > 0 && random.nextInt(4) == 0 ? "-" : "";
      parts.add(sign + (random.nextInt(4) == 0 ? alternatives(depth) : part(depth)));
    }
    return String.join(" ", parts);
  }

  private String alternatives(int depth) {
    return IntStream.rangeClosed(0, 1 + random.nextInt(3))
        .mapToObj(i -> part(depth))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private String part(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 9)) {
      case 0, 1, 2 -> field() + word();
      case 3 -> field() + pick(PATTERNS);
      case 4, 5 -> field() + phrase();
      case 6, 7 -> field() + near();
      case 8 -> random.nextBoolean() ? "topic:" + pick(TOPICS) : "source:\"" + pick(SOURCES) + "\"";
      case 9 -> "any(" + group(0) + ")";
      default -> "(" + group(depth - 1) + ")";
    };
  }

  private String near() {
    String operands =
        IntStream.rangeClosed(0, 1 + random.nextInt(3))
            .mapToObj(i -> operand())
            .collect(Collectors.joining(" "));
    return "near(" + operands + " " + (2 + random.nextInt(8)) + ")";
  }

  private String operand() {
    return switch (random.nextInt(6)) {
      case 0 -> phrase();
      case 1 -> pick(PATTERNS);
      case 2 -> "any(" + word() + " " + phrase() + " " + pick(PATTERNS) + ")";
      default -> word();
    };
  }

  private String phrase() {
    String first = random.nextInt(8) == 0 ? pick(PATTERNS).replace('?', '*') : word();
    return "\"" + first + " " + word() + (random.nextInt(3) == 0 ? " " + word() : "") + "\"";
  }

  private String word() {
    String word = pick(WORDS);
    return word.startsWith("👮") ? "sheriff" : word;
  }

  private String field() {
    return switch (random.nextInt(8)) {
      case 0 -> "title:";
      case 1 -> "text:";
      default -> "";
    };
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
