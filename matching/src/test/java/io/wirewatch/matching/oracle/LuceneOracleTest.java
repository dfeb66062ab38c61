package io.wirewatch.matching.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.QueryParser;
import io.wirewatch.matching.QuerySet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.junit.jupiter.api.Test;

/**
 * Same queries, same articles, same matches as Lucene Monitor. {@code -Doracle.scale=N} multiplies
 * articles and queries, {@code -Doracle.seed=N} draws others.
 */
class LuceneOracleTest {

  private static final FieldSchema SCHEMA =
      new FieldSchema(List.of("title", "text"), List.of("source", "topic"));
  private static final int BATCH = 100;
  private static final int SCALE = Integer.getInteger("oracle.scale", 1);
  private static final long SEED = Long.getLong("oracle.seed", 20261124L);

  @Test
  void matchesWhatLuceneMatchesInTangledNews() throws IOException {
    TangledNews news = new TangledNews(new SplittableRandom(SEED));
    Map<String, Query> queries = tangledQueries(news, 1000 * SCALE);

    int matches = compare(queries, news, 300 * SCALE);

    assertThat(matches).as("matches, so that the test is worth something").isGreaterThan(5_000);
  }

  private static Map<String, Query> tangledQueries(TangledNews news, int count) {
    QueryParser parser = new QueryParser(SCHEMA);
    Map<String, Query> queries = new LinkedHashMap<>();
    while (queries.size() < count) {
      String text = news.query();
      if (parser.parse(text) instanceof ParseResult.Parsed parsed) {
        queries.put(queries.size() + " " + text, parsed.query());
      }
    }
    return queries;
  }

  private static int compare(Map<String, Query> queries, TangledNews news, int articles)
      throws IOException {
    QuerySet.Builder builder = QuerySet.builder(SCHEMA);
    queries.forEach(builder::add);
    QuerySet ours = builder.build();
    int matches = 0;
    try (Monitor lucene = monitor(queries)) {
      for (int batch = 0; batch < articles / BATCH; batch++) {
        List<SampleArticle> some = Stream.generate(news::article).limit(BATCH).toList();
        List<Set<String>> expected = lucene(lucene, some);
        for (int i = 0; i < BATCH; i++) {
          Set<String> found = new TreeSet<>();
          ours.match(some.get(i).document()).forEach(match -> found.add(match.id()));
          assertThat(found).as("seed %s: %s", SEED, some.get(i)).isEqualTo(expected.get(i));
          matches += found.size();
        }
      }
    }
    return matches;
  }

  private static Monitor monitor(Map<String, Query> queries) throws IOException {
    Monitor monitor = new Monitor(new LuceneTokens());
    LuceneTranslator translator = new LuceneTranslator(SCHEMA.textFields());
    List<MonitorQuery> stored = new ArrayList<>();
    queries.forEach((id, query) -> stored.add(new MonitorQuery(id, translator.translate(query))));
    monitor.register(stored);
    return monitor;
  }

  /** Many articles in one run: Lucene then evaluates each query once for all of them. */
  private static List<Set<String>> lucene(Monitor monitor, List<SampleArticle> articles)
      throws IOException {
    Document[] documents =
        articles.stream()
            .map(article -> article.lucene(SCHEMA.textFields()))
            .toArray(Document[]::new);
    MultiMatchingQueries<QueryMatch> result = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
    List<Set<String>> ids = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      Set<String> matched = new TreeSet<>();
      result.getMatches(i).forEach(match -> matched.add(match.getQueryId()));
      ids.add(matched);
    }
    return ids;
  }
}
