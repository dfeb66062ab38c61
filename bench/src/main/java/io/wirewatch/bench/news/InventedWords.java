package io.wirewatch.bench.news;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Words and names that no language has. */
public final class InventedWords {
  private static final List<String> SYLLABLES =
      List.of(
          "ba dor kel mi nor pa rus ta vel wick zan lo har gre fen sto bri cal do em fa gil hu jo"
              .split(" "));

  private final RandomGenerator random;

  public InventedWords(RandomGenerator random) {
    this.random = random;
  }

  /** A word of three syllables. */
  public String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  /** A word with a capital. */
  public String name() {
    String word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** So many sentences about nothing, each behind a blank. */
  public String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < count; sentence++) {
      text.append(" The ").append(word()).append(" of ").append(name());
      for (int i = 0; i < 9; i++) {
        text.append(' ').append(word());
      }
      text.append('.');
    }
    return text.toString();
  }
}
