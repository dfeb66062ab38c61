package io.wirewatch.bench.match;

import io.wirewatch.matching.Document;
import io.wirewatch.matching.DocumentFrequencies;
import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.QueryParser;
import io.wirewatch.matching.TermWeights;
import io.wirewatch.matching.oracle.SampleArticle;
import io.wirewatch.matching.oracle.SyntheticNews;
import io.wirewatch.matching.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Articles, queries and document frequencies, the same for both sides. */
final class SampleNews {

  private static final int MEASURED = 500;
  private static final int COUNTED = 1_000;

  private final SyntheticNews news;
  private final QueryParser parser;
  private final List<SampleArticle> articles;
  private final DocumentFrequencies weights = new DocumentFrequencies();
  private final Map<String, Integer> frequencies = new HashMap<>();

  SampleNews(FieldSchema schema, long seed) {
    news = new SyntheticNews(seed);
    parser = new QueryParser(schema);
    articles = Stream.generate(news::article).limit(MEASURED).toList();
    Stream.generate(news::article).limit(COUNTED).map(SampleArticle::document).forEach(this::count);
  }

  private void count(Document document) {
    weights.add(document);
    Set<String> terms = new HashSet<>();
    for (String field : List.of("title", "text")) {
      Tokens tokens = document.tokens(field).orElseThrow();
      IntStream.range(0, tokens.count()).mapToObj(tokens::text).forEach(terms::add);
    }
    terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
  }

  List<SampleArticle> articles() {
    return articles;
  }

  TermWeights weights() {
    return weights;
  }

  /** Articles that hold each term, for Lucene's weights. */
  Map<String, Integer> frequencies() {
    return frequencies;
  }

  /** Parsed queries by id. */
  Map<String, Query> queries(int count) {
    Map<String, Query> queries = new LinkedHashMap<>();
    while (queries.size() < count) {
      String text = news.query();
      if (parser.parse(text) instanceof ParseResult.Parsed parsed) {
        queries.put("q" + queries.size(), parsed.query());
      }
    }
    return queries;
  }
}
