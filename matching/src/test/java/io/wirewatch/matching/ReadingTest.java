package io.wirewatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.matching.oracle.SampleArticle;
import io.wirewatch.matching.oracle.TangledNews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Places come from what was seen while matching; reading the document through gives the same. */
class ReadingTest {

  private static final FieldSchema SCHEMA =
      new FieldSchema(List.of("title", "text"), List.of("source", "topic"));

  /** Far more than it takes, so that a busy machine does not fail the test. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  @Test
  void hitsAreThoseOfReadingTheDocumentThrough() {
    TangledNews news = new TangledNews(new SplittableRandom(23));
    QuerySet set = queries(news);
    Map<String, Query> trees = new HashMap<>();
    set.forEach(trees::put);
    int checked = 0;

    for (int i = 0; i < 150; i++) {
      SampleArticle article = news.article();
      HitFinder slow = new HitFinder(SCHEMA.textFields(), article.document());
      for (Match match : set.match(article.document())) {
        assertThat(List.copyOf(match.hits()))
            .as("%s in %s", match.id(), article.text())
            .isEqualTo(slow.hits(Objects.requireNonNull(trees.get(match.id()))).orElseThrow());
        checked++;
      }
    }

    assertThat(checked).isGreaterThan(2_000);
  }

  @Test
  void spansAreThoseOfTheHits() {
    TangledNews news = new TangledNews(new SplittableRandom(29));
    QuerySet set = queries(news);

    for (int i = 0; i < 50; i++) {
      Document document = news.article().document();
      Map<String, List<String>> hits = new HashMap<>();
      set.match(document)
          .forEach(match -> hits.put(match.id(), match.hits().stream().map(this::text).toList()));

      assertThat(spans(set, document)).isEqualTo(hits);
    }
  }

  @Test
  void aWordRepeatedForEverDoesNotSlowDistancesDown() {
    Query query = Fixtures.query("near(a any(a \"a a\" b) any(\"a a a\" c) 50) a title:b");
    QuerySet set = QuerySet.builder(Fixtures.SCHEMA).add("q", query).build();
    Document document =
        Document.builder().text("title", "b").text("text", "a ".repeat(500_000)).build();

    List<Hit> hits =
        Assertions.assertTimeout(AT_ONCE, () -> List.copyOf(set.match(document).get(0).hits()));

    assertThat(hits).hasSize(QuerySet.MAX_HITS);
  }

  private static Map<String, List<String>> spans(QuerySet set, Document document) {
    Map<String, List<String>> spans = new HashMap<>();
    try (Reading reading = set.read(document, () -> {})) {
      for (int i = 0; i < reading.ids().size(); i++) {
        List<String> found = new ArrayList<>();
        reading.spans(i, (field, start, end) -> found.add(field + " " + start + " " + end));
        spans.put(reading.ids().get(i), found);
      }
    }
    return spans;
  }

  private String text(Hit hit) {
    return hit.field() + " " + hit.start() + " " + hit.end();
  }

  private static QuerySet queries(TangledNews news) {
    QuerySet.Builder builder = QuerySet.builder(SCHEMA);
    for (int i = 0; i < 600; i++) {
      String text = news.query();
      if (new QueryParser(SCHEMA).parse(text) instanceof ParseResult.Parsed parsed) {
        builder.add(text, parsed.query());
      }
    }
    return builder.build();
  }
}
