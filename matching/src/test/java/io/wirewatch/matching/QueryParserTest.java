package io.wirewatch.matching;

import static io.wirewatch.matching.Fixtures.query;
import static io.wirewatch.matching.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sheriff|sheriff",
        "Sheriff's JAIL Detención|sheriff JAIL detencion",
        "texas jail OR prison|texas (jail OR prison)",
        "a AND b|a b",
        "(a b) OR c|(a b) OR c",
        "jail -storm NOT \"ice cream\"|jail -storm -\"ice cream\"",
        "jail none(a b)|jail -(a OR b)",
        "jail (-a -b)|jail -(a OR b)",
        "all(a any(b, c))|a (b OR c)",
        "“detention contract”|\"detention contract\"",
        "\"ICE\"|ICE",
        "\"OR\"|\"OR\"",
        "asylum-seekers|\"asylum seekers\"",
        "287(g) OR 287 (g)|287g",
        "near(\"sheriff\" agreement 6)|near(sheriff agreement 6)",
        "near(any(jail prison) ICE deport* 3)|near(any(jail prison) ICE deport* 3)",
        "title:(a OR \"b c\") text:near(x y 2)|(title:a OR title:\"b c\") text:near(x y 2)",
        "topic:detention source:\"Local Gazette\" lang:ES|topic:detention source:\"local gazette\" lang:es",
        "region:(TX OR NM)|region:tx OR region:nm",
        "deport* colo?r|deport* colo?r",
        "asylum-seek* \"deport* order?\"|\"asylum seek*\" \"deport* order\"",
        "a a (a b)|a b",
        "U.S.|US",
        "at 9:30|at \"9 30\"",
        "https://www.ice.gov/x?y=1|ice.gov",
        "any(or not)|or OR not",
      })
  void understands(String text, String written) {
    assertThat(query(text)).hasToString(written);
    assertThat(query(written)).isEqualTo(query(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "|0|The query is empty",
        "jail \"county sheriff|20|A quote is missing after `sheriff`",
        "jail \"|5|This quote opens a phrase, but no words follow",
        "jail \"\"|5|There is nothing between these quotes",
        "(jail|5|A closing bracket is missing",
        "jail (|5|A bracket is open, but nothing follows",
        "jail)|4|This closing bracket has no opening one",
        "()|1|There is nothing between these brackets",
        "-jail|0|The query only says what to leave out",
        "-a -b|0|The query only says what to leave out",
        "a - b|2|Nothing to exclude follows here",
        "a –b|2|`–` does not exclude a word",
        "a OR -b|5|An exclusion can't be one of several alternatives",
        "a OR|2|`OR` needs something on both sides",
        "AND a|0|`AND` needs something on both sides",
        "a --b|3|This excludes an exclusion",
        "de*|0|A * or ? needs three letters before it in `de*`",
        "*port|0|A * or ? needs three letters before it in `*port`",
        "\"the *port\"|5|A * or ? needs three letters before it in `*port`",
        "titel:jail|0|There is no field `titel`",
        "title: jail|6|Something must follow `title:`",
        "title:(text:a)|7|A field can't stand inside another field",
        "source:gaz*|7|* and ? do not work in `source:`",
        "near(a b)|8|near(…) ends with a number of words",
        "near(a 5)|0|near(…) needs two different words and a number",
        "near(a b 1000000000)|9|The number in near(…) must be between 1 and 100",
        "near(a title:b 5)|7|A field can't stand inside near(…)",
        "near(a (b c) 5)|0|near(…) takes words, phrases and any(…) of them",
        "near(a \"b c d\" 1)|0|\"b c d\" alone is longer than 1 words",
        "jail &|5|There is no word in `&`",
        "(a+)+$|4|There is no word in `+$`",
      })
  void refusesAndPoints(String text, int position, String message) {
    ParseResult.Refused refused = refusal(text == null ? "" : text);

    assertThat(refused.message()).isEqualTo(message);
    assertThat(refused.position()).isEqualTo(position);
    assertThat(refused.hint()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ICE jail OR prison -storm|“ICE” in capitals and (“jail” or “prison”), but not “storm”",
        "title:\"county jail\" topic:detention|the phrase “county jail” in the title and topic is “detention”",
        "near(sheriff deport* 6)|“sheriff” and a word that begins with “deport” within 6 words of each other",
      })
  void describesInPlainEnglish(String text, String sentence) {
    assertThat(query(text).describe()).isEqualTo(sentence);
  }
}
