package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

  /** A bar stands where a sentence must end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "One stop.| Two stops.",
        "The U.S. Senate voted.| It was late.",
        "It happened in the U.S. on Monday.| Nobody came.",
        "Gov. Hill and Sgt. Amy Low spoke.| Then they left.",
        "Judge J. B. Mills ruled at 9 a.m. Monday.| He read slowly.",
        "Rep. Lee (D-N.Y.) objected.| The rest agreed.",
        "He paid $3.5 million.| She paid nothing.",
        "\"Why us?\" she asked.| Nobody knew.",
        "\"They left.\"| She wept.",
        "Really?!| Yes.",
        "¿Quién llamó?| ¡Nadie!| El Sr. Paz esperó.",
        "Viajó a EE.UU. con su madre.| Volvió solo.",
        "Fueron 12 personas.| 30 más huyeron.",
        "No end here",
        "Wait… what?| Fine.",
        "Agents came 🚓.| They left 😀.| Quiet.",
      })
  void endsSentencesWhereAReaderWould(String marked) {
    String text = marked.replace("|", "");

    List<String> sentences =
        SentenceSplitter.split(text).stream().map(span -> span.of(text)).toList();

    assertThat(sentences).containsExactly(marked.split("\\|\\s*"));
  }

  @ParameterizedTest
  @CsvSource({"'A headline without a stop\nA sentence.', 2", "'  \n \n', 0", "'', 0", "'...', 1"})
  void endsSentencesAtLineBreaksAndSkipsBlanks(String text, int count) {
    assertThat(SentenceSplitter.split(text)).hasSize(count);
  }
}
