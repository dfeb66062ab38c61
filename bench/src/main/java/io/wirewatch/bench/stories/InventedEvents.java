package io.wirewatch.bench.stories;

import io.wirewatch.bench.news.InventedWords;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invented articles of the beat, each of an event of its own, a few seconds apart. */
final class InventedEvents {
  private static final Duration APART = Duration.ofSeconds(10);

  private final Random random;
  private final InventedWords words;
  private final Instant start;
  private int count;

  InventedEvents(long seed, Instant start) {
    this.random = new Random(seed);
    this.words = new InventedWords(random);
    this.start = start;
  }

  Article next() {
    int number = count++;
    String town = words.name();
    String owner = words.name();
    int workers = 3 + random.nextInt(90);
    String title =
        "ICE agents detain %d workers at %s %s".formatted(workers, town, words.word() + " plant");
    return article(number, title, text(town, owner, workers));
  }

  private String text(String town, String owner, int workers) {
    return "Agents of U.S. Immigration and Customs Enforcement detained "
        + workers
        + " workers in a raid in %s, the owner, %s, said.".formatted(town, owner)
        + words.sentences(12);
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
