package io.wirewatch.bench.stories;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Invented articles of the beat, each of an event of its own, a few seconds apart. */
final class InventedEvents {
  private static final List<String> SYLLABLES =
      List.of(
          "ba dor kel mi nor pa rus ta vel wick zan lo har gre fen sto bri cal do em fa gil hu jo"
              .split(" "));
  private static final Duration APART = Duration.ofSeconds(10);

  private final Random random;
  private final Instant start;
  private int count;

  InventedEvents(long seed, Instant start) {
    this.random = new Random(seed);
    this.start = start;
  }

  Article next() {
    int number = count++;
    String town = name();
    String owner = name();
    int workers = 3 + random.nextInt(90);
    String title =
        "ICE agents detain %d workers at %s %s".formatted(workers, town, word() + " plant");
    return article(number, title, text(town, owner, workers));
  }

  private String text(String town, String owner, int workers) {
    StringBuilder text = new StringBuilder();
    text.append("Agents of U.S. Immigration and Customs Enforcement detained ")
        .append(workers)
        .append(" workers in a raid in %s, the owner, %s, said.".formatted(town, owner));
    for (int sentence = 0; sentence < 12; sentence++) {
      text.append(" The ").append(word()).append(" of ").append(name());
      for (int i = 0; i < 9; i++) {
        text.append(' ').append(word());
      }
      text.append('.');
    }
    return text.toString();
  }

  private String name() {
    String word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  private Article article(int number, String title, String text) {
    String outlet = "outlet-" + number % 40;
    String url = "https://" + outlet + ".example/news/" + number;
    Instant seen = start.plus(APART.multipliedBy(number));
    return new Article(
        ArticleId.of(url),
        1,
        new Source(outlet, "Outlet " + number % 40, Optional.of("TX"), Optional.of("local")),
        url,
        title,
        text,
        Optional.of("en"),
        List.of(),
        List.of(),
        Optional.of(seen),
        seen,
        seen,
        Integer.toHexString((title + text).hashCode()),
        false);
  }
}
