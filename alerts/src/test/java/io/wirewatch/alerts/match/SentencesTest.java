package io.wirewatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.TextSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void givesTheSentenceAroundTheWords() {
    String text = "It rained. The jail is full, they say. Nobody knows.";

    TextSpan sentence = Sentences.around(text, span(text, "jail"));

    assertThat(sentence.of(text)).isEqualTo("The jail is full, they say.");
  }

  @Test
  void cutsALongSentenceAtWords() {
    String text = "word ".repeat(200) + "jail " + "word ".repeat(200);

    TextSpan sentence = Sentences.around(text, span(text, "jail"));

    assertThat(sentence.of(text)).contains("jail").startsWith("word ").endsWith("word");
    assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(400);
  }

  @Test
  void alwaysHoldsTheWords() {
    Random random = new Random(7);
    String[] bits = {"a", " ", ". ", "😀", "\n", "é", "“", "x".repeat(90), "!"};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("k");
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      TextSpan words = new TextSpan(start, end);

      TextSpan sentence = Sentences.around(text.toString(), words);

      assertThat(sentence.contains(words)).as("%s in %s of %s", words, sentence, text).isTrue();
      assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
    }
  }

  private static TextSpan span(String text, String word) {
    int start = text.indexOf(word);
    return new TextSpan(start, start + word.length());
  }
}
