package io.wirewatch.bench.enrich;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What tagging alone costs, without Kafka, by the number of the taxonomy's queries. */
final class QueryCost {
  private static final List<Integer> SIZES = List.of(50, 500, 5_000);
  private static final int DRAWN_FROM = 400;

  private final List<Article> articles;
  private final CpuClock clock = new CpuClock();

  QueryCost(List<Article> articles) {
    this.articles = articles;
  }

  /**
   * One size.
   *
   * @param queries how many
   * @param rate articles per CPU-second
   */
  record Row(int queries, Spread rate) {}

  /** All sizes in turns; the beat's own queries come on top of each. */
  List<Row> measure(Taxonomy taxonomy, long seed, int rounds) {
    Stream<String> texts = articles.stream().limit(DRAWN_FROM).map(Article::text);
    QueryVariants variants = new QueryVariants(taxonomy, texts, new SplittableRandom(seed));
    List<Tagger> taggers = SIZES.stream().map(size -> new Tagger(variants.of(size))).toList();
    double[][] rates = new double[SIZES.size()][rounds];
    taggers.forEach(this::rate);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < rates.length; i++) {
        rates[i][round] = rate(taggers.get(i));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      rows.add(new Row(SIZES.get(i), Spread.of(rates[i])));
    }
    return rows;
  }

  private double rate(Tagger tagger) {
    long began = clock.nanos();
    articles.forEach(tagger::tag);
    return articles.size() * 1e9 / (clock.nanos() - began);
  }
}
