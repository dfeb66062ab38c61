package io.wirewatch.bench.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryCostTest {
  private static final Taxonomy TAXONOMY = TaxonomyReader.read(Path.of("..", "config", "taxonomy"));

  @Test
  void variantsAreAsManyQueriesOfOtherWords() {
    QueryVariants variants =
        new QueryVariants(
            TAXONOMY, Stream.of("harbour tunnel orchard lantern"), new SplittableRandom(3));

    Taxonomy some = variants.of(700);

    assertThat(some.topics().get(0).queries())
        .hasSize(700)
        .allSatisfy(
            query -> assertThat(query.find().toString()).containsPattern("harb|tunn|orch|lant"));
  }

  @Test
  void measuresEachSize() {
    ArticleMix mix = new ArticleMix(TAXONOMY, 3);
    List<Article> articles = Stream.generate(mix::next).limit(20).toList();

    List<QueryCost.Row> rows = new QueryCost(articles).measure(TAXONOMY, 3, 1);

    assertThat(rows).extracting(QueryCost.Row::queries).containsExactly(50, 500, 5_000);
  }
}
