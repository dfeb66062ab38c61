package io.wirewatch.bench.enrich;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import io.wirewatch.enrich.taxonomy.Example;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.matching.oracle.SampleArticle;
import io.wirewatch.matching.oracle.SyntheticNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Invented articles of about five kilobytes: each fifth begins with an example of the taxonomy, so
 * that it is of the beat; the rest are of other things, as most news is.
 */
final class ArticleMix {
  private static final int ON_BEAT = 5;
  private static final Instant SEEN = Instant.parse("2026-11-24T09:00:00Z");

  private final SyntheticNews news;
  private final List<Example> examples;
  private int count;

  ArticleMix(Taxonomy taxonomy, long seed) {
    this.news = new SyntheticNews(seed);
    this.examples =
        taxonomy.topics().stream()
            .flatMap(topic -> topic.examples().stream())
            .filter(Example::positive)
            .toList();
  }

  Article next() {
    SampleArticle filler = news.article();
    int number = count++;
    if (number % ON_BEAT != 0) {
      return article(number, filler.title(), filler.text());
    }
    Example example = examples.get(number / ON_BEAT % examples.size());
    return article(number, example.title(), example.text() + " " + filler.text());
  }

  private static Article article(int number, String title, String text) {
    String url = "https://outlet-" + number % 40 + ".example/news/" + number;
    return new Article(
        ArticleId.of(url),
        1,
        new Source(
            "outlet-" + number % 40,
            "Outlet " + number % 40,
            Optional.of("TX"),
            Optional.of("local")),
        url,
        title,
        text,
        Optional.of("en"),
        List.of(),
        List.of(),
        Optional.empty(),
        SEEN,
        SEEN,
        Integer.toHexString((title + text).hashCode()),
        false);
  }
}
