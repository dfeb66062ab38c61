package io.wirewatch.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyserTest {

  /** Tokens separated by blanks; a token in capitals is one marked so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Sheriff's deputies|the sheriff deputies",
        "the sheriff’s office|the sheriff office",
        "agents' union|agents union",
        "O'Brien and O’Brien|o'brien and o'brien",
        "ICE, I.C.E. and ice|ICE ICE and ice",
        "U.S. and U.S.A. and u.s. and US|US and USA and us and US",
        "the U.S.'s border|the US border",
        "a U.S.-Mexico deal|a US mexico deal",
        "287(g), 287 (g), 287(G) and 287g|287g 287g 287g and 287g",
        "501(c)(3) groups|501c3 groups",
        "in 2019 (and 2020)|in 2019 and 2020",
        "1,000 people, 12,5 and 3.5|1000 people 12 5 and 3.5",
        "asylum-seekers|asylum seekers",
        "custody.The judge|custody the judge",
        "see https://www.ice.gov/detain/facts?x=1. Then|see ice.gov then",
        "see www.ice.gov/detain or ice.gov|see ice.gov or ice.gov",
        "write to press-desk@gazette.example, please|write to press-desk@gazette.example please",
        "@ICEgov and #abolishICE|icegov and abolishice",
        "detención de niños, DETENCIÓN|detencion de ninos detencion",
        "ﬁnal straße Łódź|final strasse lodz",
        "移民 news|移 民 news",
        "MS-13 gang|MS 13 gang",
        "it's John's|it john",
        "AT&T|AT t",
        "snake_case _em_|snake_case em",
        "5 p.m. Friday|5 pm friday",
        "D.C., J. Smith|DC j smith",
        "--- … «»|''",
      })
  void breaksAndFolds(String text, String expected) {
    assertThat(String.join(" ", words(text))).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void combiningMarksAndEmojiKeepOffsetsRight() {
    String text = "👮🏽 detencio\u0301n 🚨ICE\u200d’s 𝗜𝗖𝗘 soft\u00adhyphen";

    Tokens tokens = Analyser.analyse(text);

    assertThat(words(text)).containsExactly("detencion", "ICE", "ICE", "softhyphen");
    assertThat(originals(text, tokens))
        .containsExactly("detencio\u0301n", "ICE\u200d", "𝗜𝗖𝗘", "soft\u00adhyphen");
  }

  @Test
  void acronymsKeepTheirLastPeriod() {
    String text = "the U.S. and I.C.E.";

    assertThat(originals(text, Analyser.analyse(text)))
        .containsExactly("the", "U.S.", "and", "I.C.E.");
  }

  @Test
  void loneSurrogatesAreNoWords() {
    assertThat(words("a\ud83d b \udc00c")).containsExactly("a", "b", "c");
  }

  @Test
  void veryLongRunsAreCut() {
    assertThat(Analyser.analyse("x".repeat(100_000)).length(0))
        .isEqualTo(Analyser.MAX_TOKEN_LENGTH);
  }

  @Test
  void hashesWhatTheTokenSaysHoweverItWasRead() {
    SplittableRandom random = new SplittableRandom(31);
    String pieces = "ICE U.S. a1 don't café ﬁn 287(g) 1,000 x.co http://x.co a@b.co — é' w/ Łódź移";

    for (int i = 0; i < 5_000; i++) {
      int from = random.nextInt(pieces.length());
      int to = from + random.nextInt(pieces.length() - from);
      String text = pieces.substring(from, to) + pieces.substring(0, random.nextInt(20));
      Tokens tokens = Analyser.analyse(text);
      for (int t = 0; t < tokens.count(); t++) {
        assertThat(tokens.hash(t)).as(text).isEqualTo(TermHash.of(tokens.text(t)));
        assertThat(tokens.isExact(t)).as(text).isEqualTo(TermHash.isExact(tokens.text(t)));
        if (tokens.isExact(t)) {
          String capitals = tokens.text(t).toUpperCase(Locale.ROOT);
          assertThat(tokens.capitalsHash(t)).isEqualTo(TermHash.of(capitals));
        }
      }
    }
  }

  private static List<String> words(String text) {
    Tokens tokens = Analyser.analyse(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.isCapitals(i) ? tokens.text(i).toUpperCase(Locale.ROOT) : tokens.text(i));
    }
    return words;
  }

  private static List<String> originals(String text, Tokens tokens) {
    List<String> originals = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      originals.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return originals;
  }
}
