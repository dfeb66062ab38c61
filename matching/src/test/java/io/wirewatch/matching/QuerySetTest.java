package io.wirewatch.matching;

import static io.wirewatch.matching.Fixtures.SCHEMA;
import static io.wirewatch.matching.Fixtures.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySetTest {

  private static final String TITLE = "County jail's ICE deal draws crowd";
  private static final String TEXT =
      "The sheriff signed a 287(g) agreement, “a mistake”, said María Peña. U.S. agents deported no one; ice melted.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sheriff|sheriff",
        "jail sheriff|jail, sheriff",
        "title:sheriff|",
        "title:jail|jail",
        "ICE|ICE",
        "ice|ICE, ice",
        "text:ICE|",
        "us agents|U.S., agents",
        "\"US agents\"|U.S. agents",
        "287g|287(g)",
        "\"maria pena\"|María Peña",
        "\"crowd the\"|",
        "near(agreement sheriff 4)|sheriff, agreement",
        "near(agreement sheriff 3)|",
        "near(any(boss sheriff) agree* 4)|sheriff, agreement",
        "near(crowd sheriff 9)|",
        "deport*|deported",
        "jail prison|",
        "jail OR prison|jail",
        "jail -prison|jail",
        "jail -sheriff|",
        "jail -(sheriff prison)|jail",
        "topic:detention|contract",
        "topic:detention OR prison|contract",
        "topic:contract|",
        "source:\"el correo\" jail|El Correo, jail",
      })
  void matchesAndShowsWhere(String text, String shown) {
    List<Match> matches = matchAll(text);

    if (shown == null) {
      assertThat(matches).isEmpty();
    } else {
      assertThat(matches).hasSize(1);
      assertThat(matches.get(0).hits().stream().map(QuerySetTest::shown))
          .containsExactlyInAnyOrder(shown.split(", "));
    }
  }

  @Test
  void saysWhichPartEarnedTheHit() {
    List<Hit> hits =
        matchAll("near(agreement sheriff 4) OR title:jail OR \"no such\"").get(0).hits();

    assertThat(hits)
        .extracting(Hit::expression)
        .containsExactly("title:jail", "near(agreement sheriff 4)", "near(agreement sheriff 4)");
  }

  private static List<Match> matchAll(String text) {
    Document document =
        Document.builder()
            .text("title", TITLE)
            .text("text", TEXT)
            .keyword("topic", "Detention")
            .keyword("source", "El Correo")
            .build();
    return QuerySet.builder(SCHEMA).add("q", query(text)).build().match(document);
  }

  private static String shown(Hit hit) {
    return switch (hit.field()) {
      case "title" -> TITLE.substring(hit.start(), hit.end());
      case "text" -> TEXT.substring(hit.start(), hit.end());
      case "source" -> "El Correo".substring(hit.start(), hit.end());
      default -> "contract";
    };
  }
}
