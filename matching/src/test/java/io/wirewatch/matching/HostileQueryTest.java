package io.wirewatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileQueryTest {

  /** Far more than any refusal takes, so that a busy machine does not fail the test. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  static List<String> refused() {
    return List.of(
        "(".repeat(5_000) + "a" + ")".repeat(5_000),
        "(".repeat(2_000),
        "any(".repeat(900) + "a",
        "title:(".repeat(500),
        "-".repeat(4_000) + "a",
        "NOT ".repeat(1_000),
        words(10_000),
        words(257),
        "\"" + words(300) + "\"",
        "x".repeat(1 << 20),
        "\ud83d",
        "jail \udc00jail",
        "*",
        "**jail",
        "??? ",
        "*jail*",
        "abc*".repeat(6),
        "a".repeat(3) + "*".repeat(2_000) + "b*c*d*e*f*",
        "(a+)+$",
        "([a-zA-Z]+)*$",
        "near(" + words(200) + " 5)",
        "near(a b 99999999999999999999)",
        "near(near(a b 2) c 3)",
        "OR ".repeat(1_000),
        "\u0000\u0001\u0002",
        "\u202e\u202d",
        ":".repeat(4_000),
        "\"".repeat(4_001),
        "-(a b) -c");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithAMessageAtOnce(String text) {
    ParseResult.Refused refused = Assertions.assertTimeout(AT_ONCE, () -> Fixtures.refusal(text));

    assertThat(refused.message()).isNotBlank().hasSizeLessThan(200);
    assertThat(refused.hint()).isNotBlank();
    assertThat(refused.position()).isBetween(0, text.length());
  }

  @Test
  void anyTextIsEitherUnderstoodOrRefused() {
    SplittableRandom random = new SplittableRandom(7);
    String pieces = "()\"-:*?,. \t“”ORANDNOTnear(any(title:source:ab1é移👮\ud83d\u0301'’+!&287(g)";

    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(40), 0, pieces.length())
              .mapToObj(at -> pieces.substring(at, Math.min(pieces.length(), at + 3)))
              .collect(Collectors.joining());
      assertThatCode(() -> checkRoundTrip(text)).as(text).doesNotThrowAnyException();
    }
  }

  private static void checkRoundTrip(String text) {
    if (new QueryParser(Fixtures.SCHEMA).parse(text) instanceof ParseResult.Parsed parsed) {
      assertThat(Fixtures.query(parsed.query().toString())).isEqualTo(parsed.query());
      assertThat(parsed.query().describe()).isNotBlank();
      QuerySet.builder(Fixtures.SCHEMA).add("q", parsed.query()).build();
    }
  }

  @Test
  void repetitiveArticlesDoNotSlowDistancesDown() {
    Query query = Fixtures.query("near(\"a a a\" \"a b\" any(a \"b b b\") 50)");
    QuerySet set = QuerySet.builder(Fixtures.SCHEMA).add("q", query).build();
    Document document = Document.builder().text("text", "a ".repeat(30_000)).build();

    List<Match> matches = Assertions.assertTimeout(AT_ONCE, () -> set.match(document));

    assertThat(matches).isEmpty();
  }
}
